/// The laws over a range of seeds, on all cores.
struct MergeLawRun {
  /// The seeds that break each law.
  private(set) var broken: [String: [UInt64]] = [:]

  private static let batch: UInt64 = 500

  /// Merges the triple of each seed.
  init(_ seeds: Range<UInt64>, workers: Int = 2) async {
    await withTaskGroup(of: [String: [UInt64]].self) { group in
      var next = seeds.lowerBound
      func addBatch() {
        guard next < seeds.upperBound else { return }
        let batch = next..<min(next + Self.batch, seeds.upperBound)
        next = batch.upperBound
        group.addTask { Self.broken(in: batch) }
      }
      for _ in 0..<workers { addBatch() }
      for await found in group {
        broken.merge(found) { $0 + $1 }
        addBatch()
      }
    }
  }

  private static func broken(in seeds: Range<UInt64>) -> [String: [UInt64]] {
    var broken: [String: [UInt64]] = [:]
    for seed in seeds {
      for law in MergeLaws(MergeTriple(seed: seed)).broken { broken[law, default: []].append(seed) }
    }
    return broken
  }
}

extension MergeTriple {
  /// A smaller triple that breaks the same law.
  func shrunk(breaking law: String) -> MergeTriple {
    var smallest = self
    var size = 8
    while size > 0 {
      let smaller = smallest.withoutLines(size).first { MergeLaws($0).broken.contains(law) }
      if let smaller { smallest = smaller } else { size /= 2 }
    }
    return smallest
  }

  /// The triple without some lines in a row, in all versions that hold them or in one.
  private func withoutLines(_ size: Int) -> some Sequence<MergeTriple> {
    let versions = [base, ours, theirs]
    let runs = Set(versions.compactMap(\.self).flatMap { $0.runs(of: size) })
    let everywhere = runs.lazy.map { run in
      replacing(versions.map { $0?.removing(run) ?? $0 })
    }
    let somewhere = versions.indices.lazy.flatMap { index in
      (versions[index]?.runs(of: size) ?? []).lazy.map { run in
        var changed = versions
        changed[index] = changed[index]?.removing(run)
        return replacing(changed)
      }
    }
    return [AnySequence(everywhere), AnySequence(somewhere)].joined()
  }

  private func replacing(_ versions: [[UInt8]?]) -> MergeTriple {
    MergeTriple(path: path, base: versions[0], ours: versions[1], theirs: versions[2])
  }
}

extension [UInt8] {
  fileprivate func runs(of size: Int) -> [[UInt8]] {
    let lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast()
    guard lines.count >= size else { return [] }
    return (lines.startIndex...(lines.endIndex - size)).map { start in
      Array(lines[start..<(start + size)].map { $0 + [UInt8(ascii: "\n")] }.joined())
    }
  }

  /// The bytes without the first place of this run, or `nil` when there is none.
  fileprivate func removing(_ run: [UInt8]) -> [UInt8]? {
    guard let place = firstRange(of: run) else { return nil }
    return Array(self[..<place.lowerBound] + self[place.upperBound...])
  }
}
