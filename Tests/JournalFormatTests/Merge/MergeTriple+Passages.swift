@testable import JournalFormat

extension MergeTriple {
  /// One passage in several versions that share sentences, and what two devices make of it.
  init(passagesFrom dice: inout Dice) {
    let sentences = ["It rained.", "Leeds said no.", "We walked.", "Mia called.", "I slept."]
    func version() -> [UInt8] {
      let said = sentences.filter { _ in dice.oneIn(2) }
      return Array((said.isEmpty ? [dice.pick(sentences)] : said).joined(separator: "\n").utf8) + [
        10
      ]
    }
    func passage(from old: Set<[UInt8]>) -> Set<[UInt8]> {
      let kept = old.filter { _ in dice.oneIn(2) }
      let fresh = (0..<dice.roll(2)).map { _ in version() }
      let versions = kept.sorted { $0.lexicographicallyPrecedes($1) } + fresh
      return versions.isEmpty ? [version()] : Set(versions)
    }
    let old = Set([version(), version()])
    let versions = [old, passage(from: old), passage(from: old)].map {
      Versions($0)?.rendered() ?? $0.first ?? []
    }
    self.init(
      path: "entries/2026/03/2026-03-01-day.md",
      base: versions[0],
      ours: versions[1],
      theirs: versions[2]
    )
  }
}
