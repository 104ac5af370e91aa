/// The string literals of a Swift file, without what is interpolated into them.
///
/// `"You asked \(count(2, "time"))"` → "time", "You asked ¤".
struct StringLiterals {
  private(set) var texts: [(line: Int, text: String)] = []
  private let source: [Character]
  private var place = 0
  private var line = 1

  init(in source: String) {
    self.source = Array(source)
    while place < self.source.count { readCode() }
  }

  private mutating func readCode() {
    if starts("//") {
      while place < source.count, source[place] != "\n" { advance() }
    } else if starts("/*") {
      while place < source.count, !starts("*/") { advance() }
    } else if source[place] == "\"" || starts("#\"") || starts("#\"\"\"") {
      readLiteral()
    } else {
      advance()
    }
  }

  private mutating func readLiteral() {
    let start = line
    let isRaw = source[place] == "#"
    if isRaw { advance() }
    let isLong = starts("\"\"\"")
    let end = (isLong ? "\"\"\"" : "\"") + (isRaw ? "#" : "")
    advance(isLong ? 3 : 1)
    var text = ""
    while place < source.count, !starts(end) {
      if !isRaw, starts("\\(") {
        text.append("¤")
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
    texts.append((start, text))
  }

  private mutating func readInterpolation() {
    var depth = 1
    while place < source.count, depth > 0 {
      if source[place] == "(" { depth += 1 }
      if source[place] == ")" { depth -= 1 }
      readCode()
    }
  }

  private func starts(_ text: String) -> Bool {
    source[place...].starts(with: text)
  }

  private mutating func advance(_ count: Int = 1) {
    for _ in 0..<count where place < source.count {
      if source[place] == "\n" { line += 1 }
      place += 1
    }
  }
}
