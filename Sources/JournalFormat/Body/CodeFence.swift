/// The line that opens fenced code: three or more ``` or ~~~.
struct CodeFence {
  private let mark: UInt8
  private let length: Int

  /// The fence that `line` opens, or `nil`; words after it, such as the language, are its info.
  init?(_ line: BodyLine, in bytes: borrowing Span<UInt8>) {
    guard !line.isIndentedCode, !line.isBlank else { return nil }
    mark = bytes[line.textStart]
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    length = line.run(of: mark, in: bytes)
    guard length >= 3 else { return nil }
    // "``` x ```" on one line is code inside a sentence.
    if mark == UInt8(ascii: "`"),
      bytes.first("`", from: line.textStart + length, limit: line.textEnd) != nil
    {
      return nil
    }
  }

  /// Whether `line` closes it: the same mark, at least as long, and nothing else.
  func isClosed(by line: BodyLine, in bytes: borrowing Span<UInt8>) -> Bool {
    let run = line.run(of: mark, in: bytes)
    return !line.isIndentedCode && run >= length && line.textStart + run == line.textEnd
  }
}
