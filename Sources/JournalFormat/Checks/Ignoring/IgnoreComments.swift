/// The comments of a file that ask the checks to pass over something.
struct IgnoreComments {
  private let comments: [IgnoreComment]
  private let document: Document
  /// The codes that may be passed over, by where the lines start that comments are about.
  private var codes: [Place: Set<DiagnosticCode>] = [:]
  /// Those lines, in the file's order.
  private var lines: [Range<Int>] = []

  private enum Place: Hashable {
    case file
    case line(start: Int)

    init(of comment: IgnoreComment) {
      self = comment.target.map { .line(start: $0.lowerBound) } ?? .file
    }
  }

  init(_ document: Document) {
    self.document = document
    comments = document.ignoreComments()
    for comment in comments {
      let named = comment.codes.compactMap { DiagnosticCode(text($0)) }
      codes[Place(of: comment), default: []].formUnion(named)
    }
    lines = Set(comments.compactMap(\.target)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// What stops a file from being read hides all else, so that no comment hides it.
  private static let always: Set<DiagnosticCode> = [
    .fileTooLarge, .conflictMarker, .unclosedFrontMatter, .frontMatterTooLarge,
  ]

  /// What is found across entries, of which one file alone cannot tell.
  private static let elsewhere = Set(JournalCheck.all.flatMap { $0.pages.map(\.code) })

  /// Whether a comment names the finding's code and is about its place.
  func covers(_ finding: Diagnostic) -> Bool {
    !Self.always.contains(finding.code) && name(finding.code, at: finding.range)
  }

  /// Whether a comment about this place names the code.
  func name(_ code: DiagnosticCode, at range: Range<Int>) -> Bool {
    !codes.isEmpty && places(at: range).contains { codes[$0]?.contains(code) == true }
  }

  /// What comments may be about that speak of this place.
  private func places(at range: Range<Int>) -> [Place] {
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return [.file] }
    var places: [Place] = [.file]
    let line = lines[low - 1]
    if line.upperBound >= range.lowerBound + (range.isEmpty ? 0 : 1) {
      places.append(.line(start: line.lowerBound))
    }
    // What is missing at the end of a line stands at the start of the next one.
    if range.isEmpty, low > 1, lines[low - 2].upperBound == range.lowerBound {
      places.append(.line(start: lines[low - 2].lowerBound))
    }
    return places
  }

  /// What is wrong with the comments themselves, beside these findings of the whole file.
  ///
  /// A code that is not looked for here, as those across entries, may be needed elsewhere.
  func findings(
    besides findings: [Diagnostic],
    lookingFor isLookedFor: (DiagnosticCode) -> Bool
  ) -> [Diagnostic] {
    guard !comments.isEmpty else { return [] }
    var used: [Place: Set<DiagnosticCode>] = [:]
    for finding in findings {
      for place in places(at: finding.range) { used[place, default: []].insert(finding.code) }
    }
    let own = comments.flatMap { comment in
      comment.codes.isEmpty
        ? [emptyFinding(comment)]
        : comment.codes.enumerated().compactMap { index, range in
          guard let code = DiagnosticCode(text(range)) else { return unknownFinding(range) }
          let isUsed = used[Place(of: comment)]?.contains(code) == true
          guard !isUsed, !Self.elsewhere.contains(code), isLookedFor(code) else { return nil }
          return unusedFinding(index, of: comment)
        }
    }
    return own.filter { !covers($0) }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: document.bytes[range], as: UTF8.self)
  }

  private func unusedFinding(_ index: Int, of comment: IgnoreComment) -> Diagnostic {
    let range = comment.codes[index]
    let place = comment.target == nil ? "nothing in this file" : "nothing here"
    return Diagnostic(
      .unusedIgnore,
      "\(place) draws \(text(range)), which this comment asks to ignore",
      at: range,
      help: "a comment that is not needed may one day hide something else",
      fixes: [
        Fix(
          "remove it",
          isSafe: !comment.hasReason && (comment.codes.count > 1 || !comment.partsText),
          edits: [Edit(comment.removal(ofCode: index), with: "")]
        )
      ]
    )
  }

  private func unknownFinding(_ place: Range<Int>) -> Diagnostic {
    let meant = DiagnosticCode.meant(by: text(place))?.description
    return Diagnostic(
      .unknownIgnoredCode,
      "\(text(place).quotedInMessage) is the code of no finding",
      at: place,
      label: meant.map { "did you mean '\($0)'?" },
      help: "a reason may follow the codes after '--'",
      fixes: meant.map { [Fix("write '\($0)'", isSafe: false, edits: [Edit(place, with: $0)])] }
        ?? []
    )
  }

  private func emptyFinding(_ comment: IgnoreComment) -> Diagnostic {
    Diagnostic(
      .unknownIgnoredCode,
      "the comment names no code, so that nothing is ignored",
      at: comment.range,
      help: "name the codes, as in 'journal: ignore JF305'"
    )
  }
}

extension IgnoreComment {
  /// What goes when a code is not needed: the comment when it names no other one.
  fileprivate func removal(ofCode index: Int) -> Range<Int> {
    guard codes.count > 1 else { return removal }
    return index + 1 < codes.count
      ? codes[index].lowerBound..<codes[index + 1].lowerBound
      : codes[index - 1].upperBound..<codes[index].upperBound
  }
}
