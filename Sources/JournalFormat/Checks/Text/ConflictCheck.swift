extension DiagnosticCode {
  static let conflictMarker = DiagnosticCode(9, "conflict-marker", .error)
}

extension TextCheck {
  /// Markers that git leaves; one finding a file, and no other.
  static let conflict = TextCheck([
    DiagnosticPage(
      .conflictMarker,
      "git left a conflict in the file",
      "Git leaves its marks where two devices changed one passage and another tool could not "
        + "decide. Until they are gone, nothing else is said of the file, since it holds both "
        + "versions at once.",
      failing: .body("<<<<<<< HEAD\nWe talked.\n=======\nWe were silent.\n>>>>>>> phone\n"),
      passing: .body("We talked.\n\nWe were silent.\n")
    )
  ]) { document in
    guard let range = document.frontMatterConflict ?? document.bodyConflict else { return [] }
    return [
      Diagnostic(
        .conflictMarker,
        "git left a conflict here; both versions are still in the file",
        at: range,
        label: "the first version starts here",
        help: "keep what you want and delete the lines '<<<<<<<', '=======' and '>>>>>>>', "
          + "or run 'journal sync', which keeps both versions"
      )
    ]
  }
}

extension Document {
  fileprivate var frontMatterConflict: Range<Int>? {
    problems.first { $0.kind == .conflictMarker }?.range
  }

  /// The first `<<<<<<< ` line outside code that a `>>>>>>> ` line follows.
  fileprivate var bodyConflict: Range<Int>? {
    let bytes = bytes.span
    guard bytes.holds(">>>>>>> ", in: body) else { return nil }
    var opening: Range<Int>?
    for block in blocks() where block.kind != .fence && block.kind != .indentedCode {
      var next = block.range.lowerBound
      while next < block.range.upperBound {
        let line = BodyLine(at: next, limit: block.range.upperBound, in: bytes)
        if line.indent == 0, line.starts(with: "<<<<<<< ", in: bytes) {
          opening = opening ?? line.text
        }
        if line.indent == 0, line.starts(with: ">>>>>>> ", in: bytes), let opening {
          return opening
        }
        next = line.end
      }
    }
    return nil
  }
}
