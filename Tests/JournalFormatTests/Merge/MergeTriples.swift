import JournalFormat

/// A base and two edits of it, as nasty as files get; the same seed gives the same triple.
struct MergeTriple: CustomStringConvertible {
  let path: String
  let base: [UInt8]?
  let ours: [UInt8]?
  let theirs: [UInt8]?

  init(seed: UInt64) {
    var dice = Dice(seed: seed)
    let sort = dice.roll(20)
    path =
      switch sort {
      case 0: "people.yaml"
      case 1: "map.png"
      case 2, 3: "summaries/2026-03.md"
      default: "entries/2026/03/2026-03-01-day.md"
      }
    var writer = MergeWriter(dice: dice, isFenced: sort > 0, isSummary: [2, 3].contains(sort))
    var base = writer.file()
    if writer.dice.roll(4) == 0 {
      // A base that is itself a merge holds versions and values that lost.
      let (one, other) = (writer.edited(base), writer.edited(base))
      base = Merge.merge(base: base, ours: one, theirs: other, path: path).bytes ?? base
    }
    let isNew = writer.dice.roll(8) == 0
    let (seedling, other) = (writer.edited(base), writer.edited(isNew ? writer.file() : base))
    self.base = isNew ? nil : base
    ours = writer.dice.roll(40) == 0 ? nil : seedling
    theirs =
      writer.dice.roll(40) == 0 ? nil : writer.dice.roll(3) == 0 ? other : writer.edited(other)
  }

  /// An entry and two edits of it.
  init(_ base: String, _ ours: String, _ theirs: String) {
    path = "entries/2026/03/2026-03-01-day.md"
    (self.base, self.ours, self.theirs) = (Array(base.utf8), Array(ours.utf8), Array(theirs.utf8))
  }

  var isSummary: Bool { path.hasPrefix("summaries/") }
  var isFenced: Bool { path.hasSuffix(".md") }

  func merged(swapped: Bool = false) -> MergedFile {
    Merge.merge(
      base: base,
      ours: swapped ? theirs : ours,
      theirs: swapped ? ours : theirs,
      path: path
    )
  }

  var description: String {
    let merged = merged()
    let parts = [
      ("base", base), ("ours", ours), ("theirs", theirs), ("merged", merged.bytes),
    ].map { name, bytes in
      "== \(name)\n" + (bytes.map { String(decoding: $0, as: UTF8.self) } ?? "(none)")
    }
    return ([path] + parts + ["\(merged.record)"]).joined(separator: "\n")
  }
}

/// A seeded source of chance: SplitMix64.
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9e37_79b9_7f4a_7c15
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = (state ^ (state >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `sides - 1`.
  mutating func roll(_ sides: Int) -> Int { Int(next() % UInt64(max(sides, 1))) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
