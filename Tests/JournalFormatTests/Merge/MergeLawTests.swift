import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The laws of SYNC.md 7 over random triples; `JOURNAL_TRIPLES` sets how many, `JOURNAL_SEED` where
/// to start.
@Suite struct `Laws of merging` {
  private static let first = number("JOURNAL_SEED") ?? 1
  private static let count = number("JOURNAL_TRIPLES") ?? 400

  private static func number(_ name: String) -> UInt64? {
    getenv(name).flatMap { UInt64(String(cString: $0)) }
  }

  @Test func `Every triple merges within the laws`() {
    var broken: [String: [UInt64]] = [:]
    for seed in Self.first..<(Self.first + Self.count) {
      for law in MergeLaws(MergeTriple(seed: seed)).broken { broken[law, default: []].append(seed) }
    }
    for (law, seeds) in broken.sorted(by: { $0.key < $1.key }) {
      let seed = seeds[0]
      Issue.record(
        "\(law): \(seeds.count) of \(Self.count) seeds, \(seeds.prefix(8))\n\(MergeTriple(seed: seed))"
      )
    }
  }
}
