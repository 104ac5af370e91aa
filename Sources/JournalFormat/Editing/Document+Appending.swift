extension Document {
  /// The edits that add text at the end of a `##` section; the section is made at the end of the
  /// body when there is none.
  ///
  /// A blank line goes between the text and what is there, but for two list items.
  public func appendingEdits(
    toSection heading: String,
    text: String
  ) throws(EditRefusal) -> [Edit] {
    if let problem = problems.first(where: \.kind.standsAlone) { throw .unreadable(problem) }
    if hasFrontMatter, fences == nil { throw .noBody }
    let text = text.trimmingBlankLines
    let name = HeadingName(heading)
    let blocks = blocks()
    let start = blocks.firstIndex { block in
      block.headingLevel == 2 && HeadingName(string(block.content)) == name
    }
    guard let start else {
      return try allowing([try appending("## \(heading)\n\n\(text)", after: blocks.last)])
    }
    let rest = blocks[(start + 1)...]
    let next = rest.firstIndex { ($0.headingLevel ?? 7) <= 2 } ?? blocks.endIndex
    let following = next < blocks.endIndex ? blocks[next] : nil
    return try allowing([try appending(text, after: blocks[next - 1], before: following)])
  }

  private func appending(
    _ text: String,
    after block: Block?,
    before next: Block? = nil
  ) throws(EditRefusal) -> Edit {
    if let block, block.isOpen { throw .openBlock(block.range) }
    let place = block?.range.upperBound ?? bytes.count
    let isListGoingOn = block.map { goesOn($0, with: Array(text.utf8)) } ?? false
    let isAfterBlankLine = block == nil && (!body.isEmpty || fences == nil)
    var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    if !isListGoingOn, !isAfterBlankLine { lines.insert("", at: 0) }
    if let next, next.range.lowerBound == place { lines.append("") }
    return insertion(ofLines: lines.joined(separator: lineEnding), at: place)
  }

  /// Whether the text is one more item of a list.
  private func goesOn(_ list: Block, with text: [UInt8]) -> Bool {
    func marker(_ range: Range<Int>, in bytes: [UInt8]) -> ListMarker? {
      let line = BodyLine(at: range.lowerBound, limit: range.upperBound, in: bytes.span)
      return ListMarker(line, limit: range.upperBound, in: bytes.span)
    }
    guard list.kind == .list, let new = marker(0..<text.count, in: text) else { return false }
    return new.delimiter == marker(list.range, in: bytes)?.delimiter
  }

  private func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}
