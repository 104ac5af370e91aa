import JournalFormat
import Testing

/// L9: what is settled on one device and left alone elsewhere is settled everywhere.
@Suite struct `Settling versions` {
  @Test func `is final, whatever the other device did elsewhere in the entry`() {
    var settledCount = 0
    for seed in 1...400 as ClosedRange<UInt64> {
      guard let entry = OpenEntry(seed: seed) else { continue }
      settledCount += 1
      for (settled, both) in zip(entry.settled, entry.settledAndEdited) {
        for (ours, theirs) in [(settled, entry.edited), (settled, both), (both, settled)] {
          let merged = merge(entry.open, ours, theirs)
          #expect(merged.text?.saidLines == both.saidLines, "seed \(seed)")
        }
      }
    }
    #expect(settledCount > 300)
  }

  @Test func `twice in one way is no conflict`() {
    for seed in 1...400 as ClosedRange<UInt64> {
      for settled in OpenEntry(seed: seed)?.settled ?? [] {
        let merged = merge(OpenEntry(seed: seed)?.open, settled, settled)
        #expect(merged.text == settled && merged.record.isEmpty, "seed \(seed)")
      }
    }
  }
}

extension String {
  /// The lines but for blank ones, which lists may gain or lose.
  fileprivate var saidLines: [Substring] { split(separator: "\n") }
}

/// An entry of a few paragraphs, one of which two devices edited.
private struct OpenEntry {
  let open: String
  /// The entry with one of the versions, or with a third text, and the rest as it was.
  let settled: [String]
  /// The entry with the versions, and an edit of another paragraph.
  let edited: String
  let settledAndEdited: [String]

  init?(seed: UInt64) {
    var dice = Dice(seed: seed)
    let count = 2 + dice.roll(3)
    var paragraphs = (0..<count).map { "\(dice.pick(["", "## ", "- "]))Text w\(seed)x\($0)." }
    let place = dice.roll(count)
    let elsewhere = (place + 1 + dice.roll(count - 1)) % count
    let versions = [" in the rain.", " in the sun."].map {
      String(paragraphs[place].dropLast()) + $0
    }
    func entry(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") + "\n" }
    func entry(with text: String) -> String {
      var changed = paragraphs
      changed[place] = text
      return entry(changed)
    }
    let merged = merge(entry(paragraphs), entry(with: versions[0]), entry(with: versions[1]))
    guard let open = merged.text, merged.record.count == 1 else { return nil }
    let passage = String(
      open.dropFirst(entry(Array(paragraphs[..<place])).count - (place > 0 ? -1 : 1))
    )
    let after = place + 1 < count ? "\n\n" + entry(Array(paragraphs[(place + 1)...])) : "\n"
    guard passage.hasPrefix("<!--"), passage.hasSuffix(after) else { return nil }
    let region = String(passage.dropLast(after.count))
    let endings = versions + ["Neither."]
    self.open = open
    settled = endings.map(entry(with:))
    paragraphs[elsewhere] += dice.pick([" Edited.", "\nA line more.", "\n\nA paragraph more."])
    edited = entry(with: region)
    settledAndEdited = endings.map(entry(with:))
  }
}
