/// Writes well-formed front matter in every style that the format allows.
public struct RandomFrontMatter {
  private var random: SeededGenerator

  /// Makes the writer of one document.
  public init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// A few keys with values, each line ended by LF or, in some documents, by CR LF.
  public mutating func text() -> String {
    var text = ""
    for index in 0..<Int.random(in: 1...5, using: &random) {
      if chance(4) { text += "# about key_\(index)\n" }
      text += "key_\(index)\(chance(8) ? " " : ""):" + value() + "\n"
      if chance(5) { text += "\n" }
      if chance(8) { text += "  # c: \"[\n" }
    }
    return chance(4)
      ? text.split(separator: "\n", omittingEmptySubsequences: false)
        .joined(separator: "\r\n") : text
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func one(of texts: [String]) -> String {
    texts.randomElement(using: &random) ?? "a"
  }

  private mutating func value() -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return comment()
    case 1: return " " + plain() + comment()
    case 2: return " " + plain() + "\n  " + plain() + (chance(2) ? "\n\n   " + plain() : "")
    case 3: return " " + singleQuoted() + comment()
    case 4: return " " + doubleQuoted() + comment()
    case 5: return block()
    case 6: return flowList()
    case 7: return blockList()
    case 8: return nested()
    default: return "\n  " + plain()
    }
  }
}

extension RandomFrontMatter {
  private static let words = [
    "Acme", "no", "1.10", "it's", "C#", "größe", "a:b", "x=1", "2026-03-04", "~", "0o12", "日本",
    "😀", "e\u{301}", "a\u{A0}b", "\u{3000}", "مرحبا", "a\"b", "--", "-a", "?b", "a,b", "<<",
    "\u{E000}",
  ]
  private static let flowWords = words.filter { !$0.contains(",") && $0 != "?b" }

  private mutating func comment() -> String {
    chance(3) ? one(of: [" # c", "  # c: d", "   # [\"", " #"]) : ""
  }

  /// Words that need no quotes where they stand.
  private mutating func plain(inList: Bool = false) -> String {
    (0..<Int.random(in: 1...3, using: &random))
      .map { _ in one(of: inList ? Self.flowWords : Self.words) }
      .joined(separator: chance(3) ? "  " : " ")
  }

  private mutating func singleQuoted() -> String {
    quoted("'", ["''", "# : ", "\\n", "\"", "[a", "- "])
  }

  private mutating func doubleQuoted() -> String {
    let escapes = [
      #"\0"#, #"\a"#, #"\b"#, #"\t"#, #"\n"#, #"\v"#, #"\f"#, #"\r"#, #"\e"#, #"\""#, #"\\"#,
      #"\N"#,
      #"\_"#, #"\L"#, #"\P"#, #"\x41"#, #"\u00e9"#, #"\U0001F600"#, #"\ "#, " \\\n  ", "'", "# : ",
    ]
    return quoted("\"", escapes + escapes + ["{a"])
  }

  private mutating func quoted(_ quote: String, _ specials: [String]) -> String {
    var text = quote
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text += "\n  "
      case 1: text += "\n\n  "
      case 2, 3: text += one(of: specials)
      default: text += one(of: Self.words).filter { $0 != Character(quote) } + " "
      }
    }
    return text.replacing("\n  \n", with: "\n\n") + quote
  }

  private mutating func block() -> String {
    let isIndicated = chance(4)
    let chomping = one(of: ["", "-", "+"])
    let indent = isIndicated ? "2" : ""
    var text =
      " " + one(of: ["|", ">"]) + (chance(2) ? indent + chomping : chomping + indent) + comment()
    for index in 0..<Int.random(in: 1...5, using: &random) {
      let isIndented = (index > 0 || isIndicated) && chance(3)
      let line = "\n  \(isIndented ? "  " : "")\(one(of: Self.words)) # \(one(of: Self.words))"
      text += index > 0 && chance(4) ? "\n" : line + (chance(6) ? "  " : "")
    }
    return text
  }

  private mutating func flowList() -> String {
    var text = "["
    let count = Int.random(in: 0...4, using: &random)
    for index in 0..<count {
      text += chance(4) ? "\n  " : chance(3) ? " " : ""
      text += chance(3) ? doubleQuoted() : chance(3) ? singleQuoted() : plain(inList: true)
      if chance(5) { text += " # c, ]\n " }
      text += index + 1 < count ? (chance(4) ? " , " : ", ") : (chance(4) ? "," : "")
      if chance(6) { text += " # c\n " }
    }
    return " " + text + (chance(4) ? "\n" : "") + "]" + comment()
  }

  private mutating func blockList() -> String {
    let indent = one(of: ["", "  ", "    "])
    var text = comment()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      if chance(5) { text += "\n\(indent)# about the item" }
      text += "\n\(indent)-"
      switch Int.random(in: 0..<6, using: &random) {
      case 0: text += comment()
      case 1: text += " |\n\(indent)  \(one(of: Self.words))"
      case 2: text += " " + singleQuoted().replacing("\n  ", with: "\n\(indent)    ")
      case 3: text += " {a: b, c: [d]}" + comment()
      default: text += " " + plain() + comment()
      }
    }
    return text
  }

  /// What no field of the format holds and every reader keeps.
  private mutating func nested() -> String {
    one(of: [
      "\n  a: b\n  c: [d, {e: f}]\n  g:\n    - h\n    - i: j", " {a: b, c: [d, \"e\"]}",
      "\n  - a: b\n    c: d\n  - [e, f]", "\n  a: |\n    text: # no comment\n\n  b: 'c'",
      " {\n  a: b,\n  c: d\n  }", "\n  - - a\n    - b", "\n  # about a\n  a: b # c",
    ])
  }
}
