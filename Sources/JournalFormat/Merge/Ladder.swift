/// From the finest merge to the coarsest, the first whose result holds the laws.
///
/// The checks are part of the merge, so that every device falls to the same rung.
struct Ladder {
  private let base: MergeSource?
  private let left: MergeSource
  private let right: MergeSource
  private let isFenced: Bool
  /// The words that must be in the result.
  private let protected: Words

  /// The part of a summary that the result must hold as it is.
  private let generated: GeneratedPart?

  /// A ladder for two versions of a text file.
  init(base: [UInt8]?, left: [UInt8], right: [UInt8], shape: Merge.Shape) {
    let isFenced = shape != .settings
    self.isFenced = isFenced
    var sources = (
      base: base.map { MergeSource($0, fenced: isFenced) },
      left: MergeSource(left, fenced: isFenced),
      right: MergeSource(right, fenced: isFenced)
    )
    generated =
      shape == .summary ? .merged(sources.base, sources.left, sources.right) : nil
    if let generated {
      // With one part in all three versions, only the person's own text is left to merge.
      sources.base = sources.base?.replacingGenerated(with: generated)
      sources.left = sources.left.replacingGenerated(with: generated)
      sources.right = sources.right.replacingGenerated(with: generated)
    }
    (self.base, self.left, self.right) = sources
    protected = .protected(
      base: self.base?.words ?? Words(),
      left: self.left.words,
      right: self.right.words
    )
  }

  /// The merged file, or `nil` when one file cannot hold both sides.
  func merged() -> Candidate? {
    for grain in BodyMerge.Grain.allCases {
      if let (candidate, merged) = candidate(grain), isLawful(merged) {
        return bringsBack(merged, candidate.notes) ? candidate.noting(.keptEdit) : candidate
      }
    }
    return nil
  }

  private func candidate(_ grain: BodyMerge.Grain) -> (Candidate, merged: MergeSource)? {
    guard let first = Candidate(base: base, left, right, grain: grain) else { return nil }
    let merged = source(first)
    let lost = protected.subtracting(merged.words)
    if lost.isEmpty { return (first, merged) }
    return Candidate(base: base, left, right, grain: grain, endangered: lost)
      .map { ($0, source($0)) }
  }

  private func source(_ candidate: Candidate) -> MergeSource {
    [left, right].first { $0.bytes == candidate.bytes }
      ?? MergeSource(candidate.bytes, fenced: isFenced)
  }

  /// Whether both versions are entries, made apart, of different kinds.
  var areTwoEntries: Bool {
    base == nil && left.frontMatter != nil && right.frontMatter != nil && left.kind != right.kind
  }

  /// Whether the right side alone can be read.
  var isRightSounder: Bool { left.frontMatter == nil && right.frontMatter != nil }

  /// Whether a line is there again that one side deleted, because the other moved it.
  private func bringsBack(_ merged: MergeSource, _ notes: Set<MergeNote>) -> Bool {
    guard let base, notes.isEmpty else { return false }
    let kept = Set(base.text.lines).intersection(merged.text.lines)
    return [left, right].contains { side in
      !kept.subtracting(side.text.lines).allSatisfy(\.isBlankLine)
    }
  }

  private func isLawful(_ merged: MergeSource) -> Bool {
    protected.isSubset(of: merged.words) && addsNoErrors(merged) && isAbsorbed(merged)
      && keepsGenerated(merged)
  }

  /// Whether the generated part is the one agreed on, or gone.
  private func keepsGenerated(_ merged: MergeSource) -> Bool {
    guard let generated else { return true }
    return merged.generated.map { $0 == generated } ?? true
  }

  private func addsNoErrors(_ merged: MergeSource) -> Bool {
    merged.problems.isSubset(of: left.problems.union(right.problems))
      && merged.conflictLines.subtracting(left.conflictLines)
        .isSubset(of: right.conflictLines)
  }

  /// Whether merging the result with either side gives the result again.
  private func isAbsorbed(_ merged: MergeSource) -> Bool {
    [left, right].allSatisfy { side in
      Candidate(base: base, merged, side, grain: .lines)?.bytes == merged.bytes
    }
  }
}
