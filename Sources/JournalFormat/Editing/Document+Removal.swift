extension Document {
  /// The edit that takes the whole lines of a key or an item away.
  ///
  /// Comments above the first key stay: they are about the file as often as about the key.
  ///
  /// Blank lines below go with them where they would come to mean something: after the opening
  /// fence, and after a block whose last blank lines are its text.
  func removal(of node: Node) -> Edit {
    let isFirst = node == nodes.first
    let line = isFirst ? bytes.span.startOfLine(at: node.key.lowerBound) : 0
    let start = max(node.range.lowerBound, line)
    var end = node.range.upperBound
    if start == fences?.content.lowerBound || isAfterKeptLines(start) {
      while let next = blankLine(at: end) { end = next }
    }
    return Edit(start..<end, with: [])
  }

  private func isAfterKeptLines(_ offset: Int) -> Bool {
    nodes.contains { $0.value.upperBound == offset && keepsBlankLines($0) }
  }

  /// Whether the blank lines below a block are its text.
  func keepsBlankLines(_ node: Node) -> Bool {
    (node.kind == .literal || node.kind == .folded)
      && BlockHeader(bytes.span, at: node.value.lowerBound).chomping == .keep
  }

  /// Where the line after a blank one begins; `nil` when the line here is not blank.
  private func blankLine(at line: Int) -> Int? {
    guard line < (fences?.closing.lowerBound ?? bytes.count) else { return nil }
    let end = bytes.span.skippingBlanks(from: line)
    return bytes.span.isLineEnd(at: end) ? bytes.span.nextLine(from: end) : nil
  }
}

extension Document {
  /// The edits that take items, by their places in `nodes`, out of a list in brackets.
  ///
  /// Each run of items goes with the commas on one side of it; where a comment stands between, only
  /// the item and the comma after it.
  func removing(_ gone: [Int], fromFlow items: ArraySlice<Node>) -> [Edit] {
    gone.runs.flatMap { run -> [Edit] in
      let hasNext = run.upperBound < items.endIndex
      let region =
        hasNext
        ? items[run.lowerBound].range.lowerBound..<items[run.upperBound].range.lowerBound
        : items[run.lowerBound - 1].range.upperBound..<items[run.upperBound - 1].range.upperBound
      guard holdsComment(region, between: items) else { return [Edit(region, with: [])] }
      return run.flatMap { removing(items[$0]) }
    }
  }

  /// Whether a `#` stands in the bytes, but in an item's text.
  private func holdsComment(_ region: Range<Int>, between items: ArraySlice<Node>) -> Bool {
    region.contains { place in
      bytes[place] == UInt8(ascii: "#") && !items.contains { $0.value.contains(place) }
    }
  }

  private func removing(_ item: Node) -> [Edit] {
    let end = item.range.upperBound
    guard let comma = comma(after: end) else { return [Edit(item.range, with: [])] }
    return comma == end
      ? [Edit(item.range.lowerBound..<end + 1, with: [])]
      : [Edit(item.range, with: []), Edit(comma..<comma + 1, with: [])]
  }

  /// The comma that follows an item of a flow list, behind blanks and comments.
  private func comma(after offset: Int) -> Int? {
    var offset = offset
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: ","): return offset
      case UInt8(ascii: "#"): offset = bytes.span.nextLine(from: offset)
      case UInt8(ascii: "]"): return nil
      default: offset += 1
      }
    }
    return nil
  }
}

extension [Int] {
  /// The ranges that ascending numbers without repetition form.
  fileprivate var runs: [Range<Int>] {
    reduce(into: []) { runs, number in
      if let last = runs.last, last.upperBound == number {
        runs[runs.count - 1] = last.lowerBound..<number + 1
      } else {
        runs.append(number..<number + 1)
      }
    }
  }
}
