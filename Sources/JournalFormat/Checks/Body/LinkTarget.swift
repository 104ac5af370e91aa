/// Where a link of an entry leads.
enum LinkTarget: Equatable {
  /// To the web, to a place of the same page, or to an address: nothing to look for.
  case elsewhere
  /// To a file of this journal-relative path.
  case file(String)
  /// To a file that lies outside the journal.
  case outside

  /// Reads a target as written in the file at `path`.
  init(_ target: String, from path: String) {
    let end = target.firstIndex { $0 == "#" || $0 == "?" } ?? target.endIndex
    let file = Self.decoded(String(target[..<end]))
    let scheme = file.prefix { $0 != ":" && $0 != "/" }
    if file.isEmpty || scheme.endIndex < file.endIndex && file[scheme.endIndex] == ":" {
      self = .elsewhere
      return
    }
    var parts = file.hasPrefix("/") ? [] : path.split(separator: "/").dropLast()
    for part in file.split(separator: "/") where part != "." {
      guard part == ".." else {
        parts.append(part)
        continue
      }
      guard parts.popLast() != nil else {
        self = .outside
        return
      }
    }
    self = file.hasPrefix("/") ? .outside : .file(parts.joined(separator: "/"))
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
