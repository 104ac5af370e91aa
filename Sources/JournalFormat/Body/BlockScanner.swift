/// Cuts a Markdown body into its top-level blocks, one after the other, in one pass.
///
/// It never fails and allocates nothing: each byte sequence is some Markdown.
public struct BlockScanner {
  private var next: Int
  private let limit: Int

  /// Starts at the body's first byte.
  public init(_ body: Range<Int>) {
    next = body.lowerBound
    limit = body.upperBound
  }

  /// The next block, or `nil` when only blank lines are left.
  public mutating func next(in bytes: borrowing Span<UInt8>) -> Block? {
    while next < limit {
      let line = line(at: next, in: bytes)
      guard line.isBlank else {
        let block = block(from: line, in: bytes)
        next = block.range.upperBound
        return block
      }
      next = line.end
    }
    return nil
  }

  private func block(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block {
    if first.isIndentedCode { return indentedCode(from: first, in: bytes) }
    if let level = first.headingLevel(in: bytes) {
      let title = first.headingTitle(level: level, in: bytes)
      return Block(kind: .heading(level: level), range: first.start..<first.end, content: title)
    }
    if let fence = CodeFence(first, in: bytes) {
      return fenced(fence, from: first, in: bytes)
    }
    if let (marker, id) = first.marker(in: bytes) {
      return Block(kind: .marker(marker), range: first.start..<first.end, content: id)
    }
    if first.opensComment(in: bytes) { return comment(from: first, in: bytes) }
    if first.isThematicBreak(in: bytes) {
      return Block(kind: .thematicBreak, range: first.start..<first.end, content: first.text)
    }
    if first.isQuote(in: bytes) { return quote(from: first, in: bytes) }
    if let marker = ListMarker(first, limit: limit, in: bytes) {
      return list(marker, from: first, in: bytes)
    }
    if first.isLinkReference(in: bytes) { return linkReferences(from: first, in: bytes) }
    return table(from: first, in: bytes) ?? paragraph(from: first, in: bytes)
  }

  private func line(at offset: Int, in bytes: borrowing Span<UInt8>) -> BodyLine {
    BodyLine(at: offset, limit: limit, in: bytes)
  }

  /// Whether the line starts something other than a paragraph, and may end one.
  private func interrupts(_ line: BodyLine, in bytes: borrowing Span<UInt8>) -> Bool {
    guard !line.isIndentedCode else { return false }
    return line.headingLevel(in: bytes) != nil || line.isThematicBreak(in: bytes)
      || line.isQuote(in: bytes) || line.opensComment(in: bytes)
      || CodeFence(line, in: bytes) != nil
      || ListMarker(line, limit: limit, in: bytes)?.canInterruptParagraph == true
  }
}

extension BlockScanner {
  private func paragraph(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block {
    var last = first
    while last.end < limit {
      let line = line(at: last.end, in: bytes)
      if line.isBlank { break }
      if let level = line.underlineLevel(in: bytes) {
        let title = first.textStart..<last.textEnd
        return Block(kind: .heading(level: level), range: first.start..<line.end, content: title)
      }
      if interrupts(line, in: bytes) { break }
      last = line
    }
    return Block(.paragraph, from: first, to: last)
  }

  private func table(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block? {
    guard bytes.first("|", from: first.textStart, limit: first.textEnd) != nil, first.end < limit
    else { return nil }
    var last = line(at: first.end, in: bytes)
    guard last.isTableRule(in: bytes) else { return nil }
    while last.end < limit {
      let line = line(at: last.end, in: bytes)
      if line.isBlank || interrupts(line, in: bytes) { break }
      last = line
    }
    return Block(.table, from: first, to: last)
  }

  private func linkReferences(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block {
    var last = first
    while last.end < limit {
      let line = line(at: last.end, in: bytes)
      guard line.isLinkReference(in: bytes) else { break }
      last = line
    }
    return Block(.linkReferences, from: first, to: last)
  }

  private func indentedCode(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block {
    var last = first
    var end = first.end
    while end < limit {
      let line = line(at: end, in: bytes)
      guard line.isBlank || line.isIndentedCode else { break }
      if !line.isBlank { last = line }
      end = line.end
    }
    return Block(.indentedCode, from: first, to: last)
  }

  private func fenced(
    _ fence: CodeFence,
    from first: BodyLine,
    in bytes: borrowing Span<UInt8>
  ) -> Block {
    var end = first.end
    while end < limit {
      let line = line(at: end, in: bytes)
      if fence.isClosed(by: line, in: bytes) {
        return Block(kind: .fence, range: first.start..<line.end, content: first.end..<line.start)
      }
      end = line.end
    }
    return Block(kind: .fence, range: first.start..<limit, content: first.end..<limit)
  }

  private func comment(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block {
    let start = first.textStart + 4
    guard let close = bytes.first("-->", from: start - 2, limit: limit) else {
      return Block(kind: .comment, range: first.start..<limit, content: start..<limit)
    }
    let range = first.start..<line(at: close, in: bytes).end
    return Block(kind: .comment, range: range, content: min(start, close)..<close)
  }

  private func quote(from first: BodyLine, in bytes: borrowing Span<UInt8>) -> Block {
    var last = first
    while last.end < limit {
      let line = line(at: last.end, in: bytes)
      guard line.isQuote(in: bytes) || isLazy(line, after: last, in: bytes) else { break }
      last = line
    }
    return Block(.quote, from: first, to: last)
  }

  /// Whether a line without `>` goes on with the paragraph of the quote's last line.
  private func isLazy(
    _ line: BodyLine,
    after last: BodyLine,
    in bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard !line.isBlank, !interrupts(line, in: bytes) else { return false }
    guard last.isQuote(in: bytes) else { return true }
    let inner = BodyLine(at: last.textStart + 1, limit: limit, in: bytes)
    return !inner.isBlank && inner.headingLevel(in: bytes) == nil
      && CodeFence(inner, in: bytes) == nil
  }

  private func list(
    _ marker: ListMarker,
    from first: BodyLine,
    in bytes: borrowing Span<UInt8>
  ) -> Block {
    var item = marker
    var last = first
    var fence = CodeFence(marker.content, in: bytes)
    var end = first.end
    while end < limit {
      let line = line(at: end, in: bytes)
      end = line.end
      if line.isBlank { continue }
      if line.indent >= item.contentColumn {
        let inner = line.shifted(left: item.contentColumn)
        if let open = fence {
          if open.isClosed(by: inner, in: bytes) { fence = nil }
        } else {
          fence = CodeFence(inner, in: bytes)
        }
      } else if !line.isIndentedCode, let next = ListMarker(line, limit: limit, in: bytes),
        next.delimiter == marker.delimiter
      {
        item = next
        fence = CodeFence(next.content, in: bytes)
      } else {
        let isAfterBlank = last.end != line.start
        if isAfterBlank || fence != nil || interrupts(line, in: bytes) { break }
      }
      last = line
    }
    return Block(.list, from: first, to: last)
  }
}

extension Block {
  fileprivate init(_ kind: Kind, from first: BodyLine, to last: BodyLine) {
    self.init(
      kind: kind,
      range: first.start..<last.end,
      content: first.textStart..<last.textEnd
    )
  }
}
