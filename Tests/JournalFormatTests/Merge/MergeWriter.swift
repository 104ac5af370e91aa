/// Writes files and edits them at random, as people, phones and broken tools do.
struct MergeWriter {
  var dice: Dice
  let isFenced: Bool
  let isSummary: Bool

  private static let words = [
    "calm", "Leeds", "walk", "no", "the", "offer", "étude", "e\u{301}tude", "日記", "🙂", "mail",
    "1.10", "panel", "rain",
  ]
  private static let lines = [
    "## What happened?", "## Wins", "# Day", "<!-- In two plain sentences. -->", "- [ ] call",
    "- [x] call", "- item", "  - nested", "1. first", "* star", "> quote", "---", "===",
    "```\n# code\n\n- rain\n```", "~~~\nwalk\n~~~", "```swift\nlet x = 1\n```",
    "<!-- journal:summary 2026-03 as-of=2026-03-31 -->", "<!-- journal:end-summary -->",
    "| a | b |", "|---|---|", "    code", "[a]: https://example.org",
    "=======", "<<<<<<< ours\nwalk\n=======\nrain\n>>>>>>> theirs", "||||||| base",
    "\t", "trailing  ", "lone \r return", "09:40 walked",
    "18:05 wrote",
  ]
  /// Lines that leave something open, or close what nothing opened.
  private static let halves = [
    "```", "~~~", "<!--", "-->", "<<<<<<< ours", ">>>>>>> theirs",
    "<!-- journal:versions 00000000 -->", "<!-- journal:or 00000000 -->",
    "<!-- journal:end 00000000 -->",
  ]
  private static let fields = [
    "kind: checkin", "kind: rejection", "date: 2026-03-01", "date: 2026-03-01T09:30:00+01:00",
    "title: A walk", "title: \"A: walk\"", "mood: 3", "mood: 4 # better", "stage: applied",
    "stage: screen", "emotions: [calm, tired]", "emotions: [calm]", "emotions: sad",
    "tags: [Leeds, work/cv]", "tags: [leeds]", "tags:\n  - rain\n  - walk # wet",
    "ratings: [clarity=3]", "ratings: [clarity=4, examples=2]", "company:", "company: no",
    "company: Acme", "# a comment", "weather: [sun, rain]", "weather: [fog]",
    "place:\n  city: Leeds\n  sea: no", "place:\n  city: York", "pay: |\n  much\n  more",
    "modified: 2026-03-01", "modified: 2026-03-02", "unsettled:\n  - \"title: Strand\"",
    "people: [mia, ines]", "people: [mia]",
  ]
  private static let broken = [
    "x: &a b", "no colon here", "mood: 3", "\ttab: 1", "q: \"open", "- item",
  ]

  mutating func file() -> [UInt8] {
    var lines: [String] = []
    if !isFenced || dice.roll(3) > 0 {
      let fields = (0..<dice.roll(6)).map { _ in dice.pick(Self.fields) }
      var seen: Set<Substring> = []
      lines = fields.filter { seen.insert($0.prefix { $0 != ":" }).inserted }
      if isFenced { lines = ["---"] + lines + ["---"] }
    }
    if isFenced { for _ in 0..<dice.roll(10) { lines.append(line()) } }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// A few edits of the file.
  mutating func edited(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    if lines.last == [] { lines.removeLast() }
    if isSummary, dice.roll(2) == 0 { regenerate(&lines) }
    for _ in 0...dice.roll(3) { edit(&lines) }
    return style(Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined()))
  }

  /// What `journal summary --write` puts into a file.
  private mutating func generated() -> String {
    let days = 10 + dice.roll(20)
    return """
      <!-- journal:summary 2026-03 as-of=2026-03-\(days) -->
      ## The month
      \(sentence())

      \(line())
      <!-- journal:end-summary -->
      """
  }

  private mutating func line() -> String {
    if isSummary, dice.roll(15) == 0 { return generated() }
    return switch dice.roll(6) {
    case 0, 1: ""
    case 2: dice.pick(dice.roll(20) == 0 ? Self.halves : Self.lines)
    case 3: "- " + sentence()
    default: sentence()
    }
  }

  private mutating func sentence() -> String {
    var words = (0...dice.roll(4)).map { _ in dice.pick(Self.words) }
    if dice.roll(3) == 0 { words.append("w\(dice.roll(100_000))") }
    return words.joined(separator: " ") + "."
  }

  private mutating func edit(_ lines: inout [[UInt8]]) {
    let fence = lines.dropFirst().firstIndex(of: Array("---".utf8)) ?? 0
    // Most edits are of the body; a few hit the front matter and break it.
    let start = isFenced && fence > 0 && dice.roll(15) > 0 ? fence + 1 : 0
    let place = start + dice.roll(lines.count - start)
    switch dice.roll(isFenced ? fence > 0 ? 18 : 12 : 6) {
    case 12...,
      0 where fence > 0 || !isFenced, 1 where fence > 0 || !isFenced:
      let field = dice.roll(12) == 0 ? dice.pick(Self.broken) : dice.pick(Self.fields)
      setField(field, in: &lines, until: isFenced ? fence : lines.count)
    case 2 where place < lines.count, 3 where place < lines.count: lines.remove(at: place)
    case 4 where place < lines.count, 5 where place < lines.count:
      lines[place] += Array((" " + dice.pick(Self.words)).utf8)
    case 6 where place < lines.count:
      lines.swapAt(place, start + dice.roll(lines.count - start))
    case 7 where place < lines.count:
      let end = min(lines.count, place + 1 + dice.roll(4))
      lines.insert(contentsOf: lines[place..<end], at: start + dice.roll(lines.count - start))
    case 8 where place < lines.count:
      lines.removeSubrange(place..<min(lines.count, place + 1 + dice.roll(5)))
    case 9 where dice.roll(6) == 0 && place < lines.count: lines[place] += [0xff, 0xc3]
    case 10 where place < lines.count: lines[place] = Array(line().utf8)
    case 11: lines += ["", line(), line()].map { Array($0.utf8) }
    default: lines.insert(Array(line().utf8), at: place)
    }
  }

  /// Writes the generated part anew, or for the first time.
  private mutating func regenerate(_ lines: inout [[UInt8]]) {
    let part = generated().utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    .map(Array.init)
    let start = lines.firstIndex { $0.starts(with: "<!-- journal:summary".utf8) } ?? lines.count
    let end = lines[start...].firstIndex { $0.starts(with: "<!-- journal:end-summary".utf8) }
    lines.replaceSubrange(start..<(end.map { $0 + 1 } ?? start), with: part)
  }

  /// Puts a field over the one with its key, or in at some place.
  private mutating func setField(_ field: String, in lines: inout [[UInt8]], until end: Int) {
    let key = Array(field.utf8.prefix { $0 != UInt8(ascii: ":") }) + [UInt8(ascii: ":")]
    let fresh = field.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
    if let old = lines[..<end].firstIndex(where: { $0.starts(with: key) }) {
      let size = 1 + lines[(old + 1)..<end].prefix { $0.first == UInt8(ascii: " ") }.count
      lines.replaceSubrange(old..<(old + size), with: dice.roll(4) == 0 ? [] : fresh)
    } else {
      let start = isFenced ? 1 : 0
      lines.insert(contentsOf: fresh, at: start + dice.roll(end - start + 1))
    }
  }

  private mutating func style(_ bytes: [UInt8]) -> [UInt8] {
    switch dice.roll(30) {
    case 0:
      Array(bytes.map { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }.joined())
    case 1: Array(bytes.dropLast())
    case 2: [0xef, 0xbb, 0xbf] + bytes
    case 3: bytes + Array("\n\n".utf8)
    default: bytes
    }
  }
}
