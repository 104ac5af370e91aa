import Testing

@testable import JournalFormat

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The laws of SYNC.md 7 over random triples; `JOURNAL_TRIPLES` sets how many, `JOURNAL_SEED` where
/// to start.
@Suite struct `Laws of merging` {
  private static let first = number("JOURNAL_SEED") ?? 1
  private static let count = number("JOURNAL_TRIPLES") ?? 3000

  private static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  @Test func `Every triple merges within the laws`() async {
    let run = await MergeLawRun(Self.first..<(Self.first + Self.count))
    for (law, seeds) in run.broken.sorted(by: { $0.key < $1.key }) {
      let smallest = MergeTriple(seed: seeds[0]).shrunk(breaking: law)
      Issue.record("\(law): \(seeds.count) of \(Self.count), \(seeds.prefix(8))\n\(smallest)")
    }
  }

  /// Another digest means another merge: devices with the old one would make other bytes.
  @Test func `Every process on every machine makes the same bytes`() {
    let merged = (1...300).map { MergeTriple(seed: $0).merged() }
    let texts = merged.flatMap { [$0.bytes ?? []] + $0.copies.map(\.bytes) }
    #expect(Fingerprint(of: texts).eight == "31379109")
  }

  /// Base, one side, the other: front matter that one side broke and the other side's deletion.
  @Test(arguments: [
    // The deleted word stands in a tag, which counts in small letters, as broken it does not.
    (
      entry("tags: [Leeds]", body: "Leeds walk.\n"),
      entry("tags: [Leeds]", "q: \"open", body: ""),
      entry("tags: [Leeds]", body: "")
    ),
    (
      entry("tags: [Leeds]", body: "rain.\n\nLeeds.\n"),
      entry("x: &a b", "tags: [Leeds]", body: "rain.\n\nLeeds.\n\n"),
      entry("tags: [Leeds]", body: "\n")
    ),
    (
      entry("tags: [Leeds]", "pay: |", "  much", body: "the w45095.\n- rain Leeds.\n"),
      entry("tags: [Leeds]", "pay: |", "  much", body: "\n"),
      entry("tags: [Leeds]", "pay: |", "tags: [a]", body: "the w45095.\n- rain Leeds.\n")
    ),
    (
      entry("tags: [Leeds]", body: "\u{e9}tude Leeds mail w250.\n\n\ne\u{301}tude.\n"),
      entry("tags: [Leeds]", body: "e\u{301}tude w3112.\n\n\ne\u{301}tude.\n"),
      entry(
        "no colon here",
        "tags: [Leeds]",
        body: "\u{e9}tude Leeds mail w250.\n\n\ne\u{301}tude.\n"
      )
    ),
    // A stamp's numbers are no words, as long as the front matter is sound.
    (
      entry("modified: 2026-03-01", body: "03\n- walk.\n"),
      entry("\ttab: 1", "modified: 2026-03-01", body: "03\n- walk.\n"),
      entry("modified: 2026-03-01", body: "rain w98082.\n- walk.\n")
    ),
    // Without its fences, what was front matter is text that somebody wrote.
    (entry("  - \"title: Strand\"", body: "\n"), "\n", "  - \"title: Strand\"\n\n\n"),
    // Our own markers are nobody's words, whatever stands above them.
    (
      entry("pay: |", "  more", body: "<!-- journal:end-summary -->\n\ncalm.\ncalm.\n"),
      entry("pay: |", "  more", body: " offer\ncalm.\ncalm.\n"),
      entry("pay: |", "1. first", body: "  more\n- no.\n\ncalm.\n")
    ),
  ])
  func `a deletion stands although the other side broke the front matter`(
    base: String,
    ours: String,
    theirs: String
  ) {
    #expect(MergeLaws(MergeTriple(base, ours, theirs)).broken.isEmpty)
  }
}
