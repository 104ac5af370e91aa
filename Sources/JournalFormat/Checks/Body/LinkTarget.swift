/// Where a link of an entry leads.
enum LinkTarget: Equatable {
  /// To the web, to a place of the same page, or to an address: nothing to look for.
  case elsewhere
  /// To a file of this journal-relative path.
  case file(String)
  /// To a file that lies outside the journal.
  case outside

  /// Reads a target as written in the file at `path`; in bytes, as other programs do.
  init(_ target: String, from path: String) {
    let end = target.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") }
    let file = Self.decoded(String(target[..<(end ?? target.endIndex)]))
    let mark = file.utf8.first { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") }
    if file.isEmpty || mark == UInt8(ascii: ":") {
      self = .elsewhere
      return
    }
    let isAbsolute = file.utf8.first == UInt8(ascii: "/")
    var parts = isAbsolute ? [] : path.utf8.split(separator: UInt8(ascii: "/")).dropLast()
    for part in file.utf8.split(separator: UInt8(ascii: "/")) where !part.elementsEqual(".".utf8) {
      guard part.elementsEqual("..".utf8) else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else {
        self = .outside
        return
      }
    }
    self = isAbsolute ? .outside : .file(parts.map { Substring($0) }.joined(separator: "/"))
  }

  /// The text with `%20` and the like as the characters they stand for.
  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
