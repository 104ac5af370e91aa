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
    let path = path
    func merged(_ one: [UInt8], _ other: [UInt8]) -> [UInt8] {
      Merge.merge(base: base, ours: one, theirs: other, path: path).bytes ?? base
    }
    if writer.dice.oneIn(4) {
      // A base that is itself a merge holds versions and values that lost.
      base = merged(writer.edited(base), writer.edited(base))
    }
    let isNew = writer.dice.oneIn(8)
    var (ours, theirs) = (writer.edited(base), writer.edited(isNew ? writer.file() : base))
    if writer.dice.oneIn(8) {
      // A side that has met a third one, or even the other.
      ours = merged(ours, writer.dice.oneIn(3) ? theirs : writer.edited(base))
    }
    if writer.dice.oneIn(3) { theirs = writer.edited(theirs) }
    self.base = isNew ? nil : base
    self.ours = writer.dice.oneIn(40) ? nil : ours
    self.theirs = writer.dice.oneIn(40) ? nil : theirs
  }

  /// A file and two edits of it.
  init(path: String, base: [UInt8]?, ours: [UInt8]?, theirs: [UInt8]?) {
    self.path = path
    (self.base, self.ours, self.theirs) = (base, ours, theirs)
  }

  /// An entry and two edits of it.
  init(_ base: String?, _ ours: String, _ theirs: String) {
    self.init(
      path: "entries/2026/03/2026-03-01-day.md",
      base: base.map { Array($0.utf8) },
      ours: Array(ours.utf8),
      theirs: Array(theirs.utf8)
    )
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
