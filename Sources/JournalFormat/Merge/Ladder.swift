/// From the finest merge to the coarsest, the first whose result holds the laws.
///
/// The checks are part of the merge, so that every device falls to the same rung.
struct Ladder {
  private let base: MergeSource?
  private let left: MergeSource
  private let right: MergeSource
  private let isFenced: Bool

  /// A ladder for two versions of a text file.
  init(base: [UInt8]?, left: [UInt8], right: [UInt8], fenced: Bool) {
    isFenced = fenced
    self.base = base.map { MergeSource($0, fenced: fenced) }
    self.left = MergeSource(left, fenced: fenced)
    self.right = MergeSource(right, fenced: fenced)
  }

  /// The merged file, or `nil` when one file cannot hold both sides.
  func merged() -> Candidate? {
    for grain in BodyMerge.Grain.allCases {
      guard let candidate = Candidate(base: base, left, right, grain: grain) else { continue }
      if isLawful(MergeSource(candidate.bytes, fenced: isFenced)) { return candidate }
    }
    return nil
  }

  /// Whether both versions are entries, made apart, of different kinds.
  var areTwoEntries: Bool {
    base == nil && left.frontMatter != nil && right.frontMatter != nil && left.kind != right.kind
  }

  /// Whether the right side alone can be read.
  var isRightSounder: Bool { left.frontMatter == nil && right.frontMatter != nil }

  private func isLawful(_ merged: MergeSource) -> Bool {
    keepsWords(merged) && addsNoErrors(merged) && isAbsorbed(merged)
  }

  private func keepsWords(_ merged: MergeSource) -> Bool {
    Words.protected(base: base?.words ?? Words(), left: left.words, right: right.words)
      .isSubset(of: merged.words)
  }

  private func addsNoErrors(_ merged: MergeSource) -> Bool {
    let known = Set((left.document.problems + right.document.problems).map(\.kind))
    return merged.document.problems.allSatisfy { known.contains($0.kind) }
      && merged.conflictLines.isSubset(of: left.conflictLines.union(right.conflictLines))
  }

  /// Whether merging the result with either side gives the result again.
  private func isAbsorbed(_ merged: MergeSource) -> Bool {
    [left, right].allSatisfy { side in
      Candidate(base: base, merged, side, grain: .lines)?.bytes == merged.bytes
    }
  }
}
