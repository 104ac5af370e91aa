/// Reads what most front matter is made of, `key: some words` and `[word, word]`, in a third of the
/// time.
///
/// It begins with a letter or a digit, so it is nothing special, and what follows it leaves no
/// doubt where it ends. Whatever else there may be is left to the steps that know it, which would
/// find just the same here.
extension FrontMatterScanner {
  /// Scans a line that is a key and some words, and gives the next line; `nil` when this one is, or
  /// may be, anything else.
  mutating func scanCommonLine(
    _ bytes: borrowing Span<UInt8>,
    line: Int,
    whole: Int,
    _ seen: inout KeySketch
  ) -> Int? {
    guard bytes.beginsWord(at: line) else { return nil }
    let colon = bytes.skippingPlain(from: line)
    let first = colon + 2
    guard bytes.beginsWord(at: first), bytes[colon] == UInt8(ascii: ":"),
      bytes[colon + 1] == UInt8(ascii: " "), !bytes.isBlank(at: colon - 1),
      colon - line <= Limits.key
    else { return nil }
    var end = bytes.skippingPlain(from: first)
    while end < bytes.count, bytes[end] == UInt8(ascii: ":"), !bytes.isBreak(at: end + 1) {
      end = bytes.skippingPlain(from: end + 1)
    }
    let next = end + 1
    // What is not indented, blank or a comment is no part of the value.
    guard next < bytes.count, bytes[next] > UInt8(ascii: "#"), bytes[end] == UInt8(ascii: "\n")
    else { return nil }
    while bytes.isBlank(at: end - 1) { end -= 1 }
    let key = line..<colon
    if seen.insert(key, of: bytes) { reportDuplicate(bytes, of: key, from: 0) }
    nodes.append(Node(.plain, key: key, value: first..<end, whole: whole..<next))
    return next
  }

  /// Where an item of a list in brackets ends that is a word right before a comma or a bracket;
  /// `nil` when it is, or may be, anything else.
  func endOfCommonItem(_ bytes: borrowing Span<UInt8>, at first: Int) -> Int? {
    guard bytes.beginsWord(at: first) else { return nil }
    let end = bytes.skippingFlowWord(from: first)
    guard end < bytes.count else { return nil }
    return bytes[end] == UInt8(ascii: ",") || bytes[end] == UInt8(ascii: "]") ? end : nil
  }
}

extension Span where Element == UInt8 {
  /// Whether a letter or a digit stands here, so that nothing but a scalar without quotes begins.
  fileprivate func beginsWord(at offset: Int) -> Bool {
    guard offset < count else { return false }
    switch self[offset] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      return true
    default: return false
    }
  }
}
