/// The comments of a file that ask the checks to pass over something.
struct IgnoreComments {
  private let comments: [IgnoreComment]
  private let document: Document

  var isEmpty: Bool { comments.isEmpty }

  init(_ document: Document) {
    self.document = document
    comments = document.ignoreComments()
  }

  /// What stops a file from being read hides all else, so that no comment hides it.
  private static let always: Set<DiagnosticCode> = [
    .fileTooLarge, .conflictMarker, .unclosedFrontMatter, .frontMatterTooLarge,
  ]

  /// Whether a comment names the finding's code and is about its place.
  func covers(_ finding: Diagnostic) -> Bool {
    guard !Self.always.contains(finding.code) else { return false }
    return comments.contains { comment in
      comment.isAbout(finding.range)
        && comment.codes.contains { text($0) == finding.code.description }
    }
  }

  /// The findings that no comment covers, and what is wrong with the comments.
  ///
  /// A code that is not looked for here, as those across entries, may be needed elsewhere.
  func applied(
    to findings: [Diagnostic],
    lookingFor isLookedFor: (DiagnosticCode) -> Bool
  ) -> [Diagnostic] {
    let left = findings.filter { !covers($0) }
    let own = comments.flatMap { comment in
      comment.codes.isEmpty
        ? [emptyFinding(comment)]
        : comment.codes.compactMap { place in
          guard let code = DiagnosticCode(text(place)) else {
            return unknownFinding(place)
          }
          let isUsed = findings.contains { $0.code == code && comment.isAbout($0.range) }
          let isElsewhere = JournalCheck.all.contains { $0.pages.contains { $0.code == code } }
          guard !isUsed, !isElsewhere, isLookedFor(code) else { return nil }
          return unusedFinding(place, of: comment)
        }
    }
    return left + own.filter { !covers($0) }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: document.bytes[range], as: UTF8.self)
  }

  private func unusedFinding(_ place: Range<Int>, of comment: IgnoreComment) -> Diagnostic {
    Diagnostic(
      .unusedIgnore,
      "'\(text(place))' is not found \(comment.target == nil ? "in this file" : "there")",
      at: place,
      help: "a comment that is not needed may one day hide something else",
      fixes: [Fix("remove it", edits: [Edit(comment.removal(of: place), with: "")])]
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
  fileprivate func removal(of place: Range<Int>) -> Range<Int> {
    guard codes.count > 1, let index = codes.firstIndex(of: place) else { return removal }
    return index + 1 < codes.count
      ? place.lowerBound..<codes[index + 1].lowerBound
      : codes[index - 1].upperBound..<place.upperBound
  }
}
