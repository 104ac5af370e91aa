/// Writes files at random, as people, phones and broken tools do.
struct MergeWriter {
  var dice: Dice
  let isFenced: Bool
  let isSummary: Bool

  mutating func file() -> [UInt8] {
    var lines: [String] = []
    if !isFenced || dice.roll(3) > 0 {
      let fields = (0..<dice.roll(6)).map { _ in dice.pick(MergeVocabulary.fields) }
      var seen: Set<Substring> = []
      lines = fields.filter { seen.insert($0.prefix { $0 != ":" }).inserted }
      if isFenced { lines = ["---"] + lines + ["---"] }
    }
    if isFenced {
      if dice.oneIn(5) { lines.append(dice.pick(MergeVocabulary.bodies)) }
      for _ in 0..<dice.roll(10) { lines.append(line()) }
      if dice.oneIn(5) { for _ in 0..<dice.roll(4) { lines += ["", passage(), ""] } }
    }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// What `journal summary --write` puts into a file.
  mutating func generated() -> String {
    let days = 10 + dice.roll(20)
    return """
      <!-- journal:summary 2026-03 as-of=2026-03-\(days) -->
      ## The month
      \(sentence())

      \(line())
      <!-- journal:end-summary -->
      """
  }

  mutating func line() -> String {
    if isSummary, dice.oneIn(15) { return generated() }
    return switch dice.roll(6) {
    case 0, 1: ""
    case 2: dice.pick(dice.oneIn(20) ? MergeVocabulary.halves : MergeVocabulary.lines)
    case 3: "- " + sentence()
    default: sentence()
    }
  }

  mutating func sentence() -> String {
    var words = (0...dice.roll(4)).map { _ in dice.pick(MergeVocabulary.words) }
    if dice.oneIn(3) { words.append("w\(dice.roll(100_000))") }
    let sentence = words.joined(separator: " ") + "."
    // A phone writes a paragraph a line.
    return dice.oneIn(6) ? sentence + " " + self.sentence() : sentence
  }

  /// A passage that an earlier merge left in versions.
  private mutating func passage() -> String {
    let id = dice.pick(["7f3a9c21", "00c0ffee", "5eed5eed"])
    let versions = (0..<(2 + dice.roll(2))).map { _ in
      (0...dice.roll(3)).map { _ in line() }.joined(separator: "\n")
    }
    return "<!-- journal:versions \(id) -->\n"
      + (dice.oneIn(2) ? MergeVocabulary.halves.last.map { $0 + "\n" } ?? "" : "")
      + versions.joined(separator: "\n\n<!-- journal:or \(id) -->\n\n")
      + "\n\n<!-- journal:end \(id) -->"
  }
}
