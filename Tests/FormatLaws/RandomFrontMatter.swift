/// Writes well-formed front matter in every style that the format allows.
public struct RandomFrontMatter {
  private var random: SeededGenerator
  private static let words = [
    "Acme", "no", "1.10", "it's", "C#", "größe", "a:b", "-", "x=1", "\"q\"", "[b]", "2026-03-04",
  ]

  /// Makes the writer of one document.
  public init(seed: Int) { random = SeededGenerator(seed: seed) }

  /// A few keys with values.
  public mutating func text() -> String {
    var text = ""
    for index in 0..<Int.random(in: 1...5, using: &random) {
      if chance(4) { text += "# about key_\(index)\n" }
      text += "key_\(index):" + value() + "\n"
      if chance(5) { text += "\n" }
    }
    return text
  }

  private mutating func chance(_ count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) == 0
  }

  private mutating func word() -> String { Self.words.randomElement(using: &random) ?? "a" }

  private mutating func comment() -> String { chance(3) ? " # c" : "" }

  private mutating func value() -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return comment()
    case 1: return " " + plain() + comment()
    case 2: return " " + plain() + "\n  " + plain() + (chance(2) ? "\n\n   " + plain() : "")
    case 3: return " " + quoted("'", doubling: true) + comment()
    case 4: return " " + quoted("\"", doubling: false) + comment()
    case 5: return block()
    case 6: return flowList()
    case 7: return blockList()
    default: return "\n  " + plain()
    }
  }

  /// Words that need no quotes wherever they stand.
  private mutating func plain() -> String {
    let words = ["Acme", "no", "1.10", "it's", "C#", "größe", "a:b", "x=1", "2026-03-04"]
    return (0..<Int.random(in: 1...3, using: &random))
      .map { _ in words.randomElement(using: &random) ?? "a" }
      .joined(separator: chance(3) ? "  " : " ")
  }

  private mutating func quoted(_ quote: String, doubling: Bool) -> String {
    var text = quote
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text += "\n  "
      case 1: text += "\n\n  "
      case 2: text += doubling ? "''" : "\\\"\\t\\u00e9\\\\"
      case 3: text += doubling ? "# : " : " \\\n  "
      default: text += word().filter { $0 != Character(quote) } + " "
      }
    }
    return text.replacing("\n  \n", with: "\n\n") + quote
  }

  private mutating func block() -> String {
    var text = [" |", " >", " |-", " >-", " |+", " >+"].randomElement(using: &random) ?? " |"
    text += comment()
    for index in 0..<Int.random(in: 1...5, using: &random) {
      let isIndented = index > 0 && chance(3)
      text += index > 0 && chance(4) ? "\n" : "\n  \(isIndented ? "  " : "")\(word()) # \(word())"
    }
    return text
  }

  private mutating func flowList() -> String {
    var text = "["
    let count = Int.random(in: 0...4, using: &random)
    for index in 0..<count {
      text += chance(4) ? "\n  " : chance(3) ? " " : ""
      text +=
        chance(3)
        ? quoted("\"", doubling: false) : chance(3) ? quoted("'", doubling: true) : plain()
      if chance(5) { text += " # c\n " }
      text += index + 1 < count ? (chance(4) ? " , " : ", ") : (chance(4) ? "," : "")
    }
    return " " + text + (chance(4) ? "\n" : "") + "]" + comment()
  }

  private mutating func blockList() -> String {
    let indent = ["", "  ", "    "].randomElement(using: &random) ?? ""
    var text = comment()
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      if chance(5) { text += "\n\(indent)# about the item" }
      text += "\n\(indent)-"
      switch Int.random(in: 0..<5, using: &random) {
      case 0: text += ""
      case 1: text += " |\n\(indent)  \(word())"
      case 2: text += " " + quoted("'", doubling: true).replacing("\n  ", with: "\n\(indent)    ")
      default: text += " " + plain() + comment()
      }
    }
    return text
  }
}
