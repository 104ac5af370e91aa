/// The string literals of a Swift file, without what is interpolated into them.
///
/// `"You asked \(count(2, "time"))"` → "time", "You asked ¤".
struct StringLiterals {
  private(set) var texts: [(line: Int, text: String)] = []
  private let source: [UInt8]
  private var place = 0
  private var line = 1

  init(in source: String) {
    self.source = Array(source.utf8)
    while place < self.source.count { readCode() }
  }

  private mutating func readCode() {
    switch source[place] {
    case UInt8(ascii: "/") where starts("//"):
      while place < source.count, source[place] != UInt8(ascii: "\n") { advance() }
    case UInt8(ascii: "/") where starts("/*"):
      while place < source.count, !starts("*/") { advance() }
    case UInt8(ascii: "\""):
      readLiteral()
    case UInt8(ascii: "#") where starts("#\""):
      readLiteral()
    default:
      advance()
    }
  }

  private mutating func readLiteral() {
    let start = line
    let isRaw = source[place] == UInt8(ascii: "#")
    if isRaw { advance() }
    let isLong = starts("\"\"\"")
    let end = (isLong ? "\"\"\"" : "\"") + (isRaw ? "#" : "")
    advance(isLong ? 3 : 1)
    var text: [UInt8] = []
    while place < source.count, !starts(end) {
      if !isRaw, starts("\\(") {
        text += Array("¤".utf8)
        advance(2)
        readInterpolation()
      } else if !isRaw, starts("\\") {
        advance(2)
      } else {
        text.append(source[place])
        advance()
      }
    }
    advance(end.count)
    texts.append((start, String(decoding: text, as: UTF8.self)))
  }

  private mutating func readInterpolation() {
    var depth = 1
    while place < source.count, depth > 0 {
      if source[place] == UInt8(ascii: "(") { depth += 1 }
      if source[place] == UInt8(ascii: ")") { depth -= 1 }
      readCode()
    }
  }

  private func starts(_ text: String) -> Bool {
    source[place...].starts(with: text.utf8)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < source.count {
      if source[place] == UInt8(ascii: "\n") { line += 1 }
      place += 1
    }
  }
}
