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
    guard let conflict = document.conflict else { return [] }
    return [
      Diagnostic(
        .conflictMarker,
        "git left a conflict here; both versions are still in the file",
        at: conflict.range,
        label: "the first version starts here",
        help: "keep what you want and delete the lines '<<<<<<<', '=======' and '>>>>>>>'"
          + (conflict.isInCode
            ? "; in code that only shows a conflict, an 'ignore-file JF009' comment says so"
            : "; 'journal conflicts' shows both and asks")
      )
    ]
  }
}

extension Document {
  /// The first line of a conflict that git left open; within code only one that no comment calls a
  /// sample.
  var conflict: (range: Range<Int>, isInCode: Bool)? {
    if let range = problems.first(where: { $0.kind == .conflictMarker })?.range {
      return (range, false)
    }
    guard bytes.span.holds(">>>>>>> ", in: body) else { return nil }
    let blocks = blocks()
    if let range = conflict(in: blocks.filter { !$0.isCode }) { return (range, false) }
    let comments = IgnoreComments(self)
    for block in blocks where block.isCode {
      guard let range = wholeConflict(in: block), !comments.name(.conflictMarker, at: range) else {
        continue
      }
      return (range, true)
    }
    return nil
  }

  /// The first `<<<<<<< ` line that a `>>>>>>> ` line follows.
  private func conflict(in blocks: [Block]) -> Range<Int>? {
    let bytes = bytes.span
    var opening: Range<Int>?
    for block in blocks {
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

  /// The first line of a conflict whose three markers stand in one block, in order.
  private func wholeConflict(in block: Block) -> Range<Int>? {
    let bytes = bytes.span
    var opening: Range<Int>?
    var isParted = false
    var next = block.range.lowerBound
    while next < block.range.upperBound {
      let line = BodyLine(at: next, limit: block.range.upperBound, in: bytes)
      next = line.end
      guard line.indent == 0 else { continue }
      if line.starts(with: "<<<<<<< ", in: bytes) { (opening, isParted) = (line.text, false) }
      if line.starts(with: "=======", in: bytes), line.text.count == 7 { isParted = true }
      if line.starts(with: ">>>>>>> ", in: bytes), isParted, let opening { return opening }
    }
    return nil
  }
}

extension Block {
  fileprivate var isCode: Bool { kind == .fence || kind == .indentedCode }
}
