extension Block {
  /// The targets of the block's inline links and images, as `photo.jpg` in `![us](photo.jpg)`;
  /// what stands in code or in a comment links to nothing.
  func linkTargets(in bytes: borrowing Span<UInt8>) -> [Range<Int>] {
    guard holdsLinks, bytes.holds("](", in: range) else { return [] }
    var targets: [Range<Int>] = []
    forEachVisible(in: bytes) { stretch in
      var next = stretch.lowerBound
      var openBrackets = 0
      while next < stretch.upperBound {
        switch bytes[next] {
        case UInt8(ascii: "`"):
          next = bytes.endOfCode(from: next, limit: stretch.upperBound)
          continue
        case UInt8(ascii: "\\"): next += 1
        case UInt8(ascii: "["): openBrackets += 1
        case UInt8(ascii: "]") where openBrackets > 0:
          openBrackets -= 1
          if bytes.holds("](", at: next, limit: stretch.upperBound),
            let target = bytes.linkTarget(from: next + 2, limit: stretch.upperBound)
          {
            targets.append(target)
          }
        default: break
        }
        next += 1
      }
    }
    return targets
  }

  /// Whether links may stand in it.
  var holdsLinks: Bool { mayHoldWords && kind != .fence && kind != .indentedCode }
}

extension Span where Element == UInt8 {
  /// Where the code ends that backticks at `start` open; right after them when nothing closes it.
  func endOfCode(from start: Int, limit: Int) -> Int {
    var open = start
    while open < limit, self[open] == UInt8(ascii: "`") { open += 1 }
    var next = open
    while next < limit, self[next] != UInt8(ascii: "\n") {
      var run = next
      while run < limit, self[run] == UInt8(ascii: "`") { run += 1 }
      if run - next == open - start { return run }
      next = Swift.max(run, next + 1)
    }
    return open
  }

  /// What stands before the closing parenthesis, the title and the brackets `<…>` left out.
  fileprivate func linkTarget(from start: Int, limit: Int) -> Range<Int>? {
    var end = start
    if start < limit, self[start] == UInt8(ascii: "<") {
      end += 1
      while end < limit, ![UInt8(ascii: "<"), UInt8(ascii: ">"), 0x0A].contains(self[end]) {
        end += 1
      }
      return end < limit && self[end] == UInt8(ascii: ">") ? start + 1..<end : nil
    }
    var depth = 0
    while end < limit, !self[end].isBlank, self[end] != UInt8(ascii: "\n") {
      if self[end] == UInt8(ascii: "(") { depth += 1 }
      // As many as CommonMark asks for; without a limit, `[x](` upon `[x](` is read to the end each time.
      guard depth <= 32 else { return nil }
      if self[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    guard end > start else { return nil }
    // Only a title in quotes may follow before the parenthesis closes.
    let next = skippingBlanks(from: end)
    let marks = [UInt8(ascii: ")"), UInt8(ascii: "\""), UInt8(ascii: "'")]
    return next < limit && marks.contains(self[next]) ? start..<end : nil
  }
}
