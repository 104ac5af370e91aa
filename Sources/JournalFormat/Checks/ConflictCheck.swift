extension DiagnosticCode {
  static let conflictMarker = DiagnosticCode(9, "conflict-marker", .error)
}

extension EntryCheck {
  /// Markers that git leaves; one finding a file, and no other.
  static let conflict = EntryCheck([
    DiagnosticPage(
      .conflictMarker,
      "git left a conflict in the file",
      failing: .body("<<<<<<< HEAD\nWe talked.\n=======\nWe were silent.\n>>>>>>> phone\n"),
      passing: .body("We talked.\n\nWe were silent.\n")
    )
  ]) { entry in
    guard let range = entry.frontMatterConflict ?? entry.bodyConflict else { return [] }
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

extension CheckedEntry {
  fileprivate var frontMatterConflict: Range<Int>? {
    document.problems.first { $0.kind == .conflictMarker }?.range
  }

  /// The first `<<<<<<< ` line outside code that a `>>>>>>> ` line follows.
  fileprivate var bodyConflict: Range<Int>? {
    let bytes = document.bytes.span
    guard
      bytes.first(">>>>>>> ", from: document.body.lowerBound, limit: document.body.upperBound)
        != nil
    else { return nil }
    var opening: Range<Int>?
    for block in blocks where block.kind != .fence && block.kind != .indentedCode {
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
