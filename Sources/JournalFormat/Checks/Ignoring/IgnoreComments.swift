/// The comments of a file that ask the checks to pass over something.
struct IgnoreComments {
  private let comments: [(comment: IgnoreComment, named: NamedCodes)]
  /// Comments that do not close on their line and ignore nothing.
  private let broken: [Range<Int>]
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
    let (found, broken) = document.ignoreComments()
    self.broken = broken
    comments = found.map { ($0, NamedCodes($0.words, in: document)) }
    for (comment, named) in comments {
      codes[Place(of: comment), default: []].formUnion(named.codes.compactMap(\.code))
    }
    lines = Set(found.compactMap(\.target)).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether there are none at all.
  var isEmpty: Bool { comments.isEmpty && broken.isEmpty }

  /// What stops a file from being read hides all else, so that no comment hides it.
  private static let always: Set<DiagnosticCode> = [
    .fileTooLarge, .conflictMarker, .unclosedFrontMatter, .frontMatterTooLarge,
  ]

  /// What is found across entries, of which one file alone cannot tell.
  private static let elsewhere = Set(JournalCheck.all.flatMap { $0.pages.map(\.code) })

  /// Whether a comment names something that is found across entries.
  var nameElsewhere: Bool { codes.values.contains { !$0.isDisjoint(with: Self.elsewhere) } }

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
    let own = comments.flatMap { comment, named in
      named.codes.isEmpty && named.stray == nil
        ? [emptyFinding(comment)]
        : named.codes.filter { $0.code == nil }.map { unknownFinding($0.range) }
          + (named.stray.map { [strayFinding($0, in: comment)] } ?? [])
    }
    let unneeded = unneeded(besides: findings) {
      !Self.elsewhere.contains($0) && isLookedFor($0)
    }
    return (own + unneeded + brokenFindings).filter { !covers($0) }
  }

  /// The comments that name what is found across entries though these are all such findings.
  func findings(
    besidesElsewhere findings: [Diagnostic],
    lookingFor isLookedFor: (DiagnosticCode) -> Bool
  ) -> [Diagnostic] {
    unneeded(besides: findings) { Self.elsewhere.contains($0) && isLookedFor($0) }
      .filter { !covers($0) }
  }

  private func unneeded(
    besides findings: [Diagnostic],
    lookingFor isLookedFor: (DiagnosticCode) -> Bool
  ) -> [Diagnostic] {
    guard !comments.isEmpty else { return [] }
    var used: [Place: Set<DiagnosticCode>] = [:]
    for finding in findings {
      for place in places(at: finding.range) { used[place, default: []].insert(finding.code) }
    }
    return comments.flatMap { comment, named in
      named.codes.indices.compactMap { index in
        guard let code = named.codes[index].code, isLookedFor(code),
          used[Place(of: comment)]?.contains(code) != true
        else { return nil }
        return unusedFinding(index, of: comment)
      }
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: document.bytes[range], as: UTF8.self)
  }

  private func unusedFinding(_ index: Int, of comment: IgnoreComment) -> Diagnostic {
    let range = comment.words[index]
    let place = comment.target == nil ? "nothing in this file" : "nothing here"
    return Diagnostic(
      .unusedIgnore,
      "\(place) draws \(text(range)), which this comment asks to ignore",
      at: range,
      help: "a comment that is not needed may one day hide something else",
      fixes: [
        Fix(
          "remove it",
          isSafe: !comment.hasReason && (comment.words.count > 1 || !comment.partsText),
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

  /// Words that are no codes: very likely a reason.
  private func strayFinding(_ words: Range<Int>, in comment: IgnoreComment) -> Diagnostic {
    let marks = comment.isInBody ? ("(", ")") : ("-- ", "")
    return Diagnostic(
      .unknownIgnoredCode,
      "\(text(words).quotedInMessage) names no finding",
      at: words,
      label: "is this the reason?",
      help: "a reason may follow the codes after '--' or in brackets",
      fixes: [
        Fix(
          "mark it as the reason",
          isSafe: false,
          edits: [
            Edit(words.lowerBound..<words.lowerBound, with: marks.0),
            Edit(words.upperBound..<words.upperBound, with: marks.1),
          ].filter { !$0.replacement.isEmpty }
        )
      ]
    )
  }

  /// What never closes hides all else, which is another finding.
  private var brokenFindings: [Diagnostic] {
    guard !broken.isEmpty else { return [] }
    let bytes = document.bytes.span
    var lastClose = 0
    while let close = bytes.first("-->", from: lastClose + 1, limit: bytes.count) {
      lastClose = close
    }
    return broken.filter { $0.upperBound <= lastClose }.map { range in
      Diagnostic(
        .unknownIgnoredCode,
        "the comment does not end on its line, so that nothing is ignored",
        at: range,
        help: "put all of it on one line, as in '<!-- journal: ignore JF501 -->'"
      )
    }
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

/// What the words of a comment stand for.
private struct NamedCodes {
  /// With the code, or `nil` where a word is almost one.
  let codes: [(range: Range<Int>, code: DiagnosticCode?)]
  /// From the first word that is no code on.
  let stray: Range<Int>?

  init(_ words: [Range<Int>], in document: Document) {
    var codes: [(range: Range<Int>, code: DiagnosticCode?)] = []
    for range in words {
      let word = String(decoding: document.bytes[range], as: UTF8.self)
      let code = DiagnosticCode(word)
      guard code != nil || DiagnosticCode.meant(by: word) != nil else { break }
      codes.append((range, code))
    }
    self.codes = codes
    stray =
      codes.count < words.count
      ? words[codes.count].lowerBound..<words[words.count - 1].upperBound : nil
  }
}

extension IgnoreComment {
  /// What goes when a code is not needed: the comment when it names no other one.
  fileprivate func removal(ofCode index: Int) -> Range<Int> {
    guard words.count > 1 else { return removal }
    return index + 1 < words.count
      ? words[index].lowerBound..<words[index + 1].lowerBound
      : words[index - 1].upperBound..<words[index].upperBound
  }
}
