/// From the finest merge to the coarsest, the first whose result holds the laws.
///
/// The checks are part of the merge, so that every device falls to the same rung.
struct Ladder {
  private let shape: Merge.Shape
  private let base: MergeSource?
  private let left: MergeSource
  private let right: MergeSource
  /// The words that must be in the result.
  private let protected: Words

  /// A ladder for two versions of a text file.
  ///
  /// Where it is not clear which part of a summary is the tool's, all of it is the person's.
  init(base: MergeSource?, _ one: MergeSource, _ other: MergeSource, shape: Merge.Shape) {
    self.shape = shape
    let isSorted = !other.bytes.lexicographicallyPrecedes(one.bytes)
    let sides = isSorted ? (one, other) : (other, one)
    let isClear = GeneratedPart.areParted([base, one, other].compactMap { $0?.read(as: shape) })
    let agreed = isClear ? shape : .entry
    self.base = base?.read(as: agreed)
    left = sides.0.read(as: agreed)
    right = sides.1.read(as: agreed)
    protected = .protected(
      base: self.base?.words ?? Words(),
      left: left.words,
      right: right.words
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
      ?? MergeSource(candidate.bytes, as: left.shape)
  }

  /// Whether both versions are entries, made apart, of different kinds.
  var areTwoEntries: Bool {
    shape == .entry && base == nil && left.frontMatter != nil && right.frontMatter != nil
      && left.kind != right.kind
  }

  /// Whether the right side alone can be read.
  var isRightSounder: Bool { left.frontMatter == nil && right.frontMatter != nil }

  /// Whether a line is there again that one side deleted, as it was or edited, or once more than any
  /// side has it: where one side moved it, and where the other made it part of something else.
  private func bringsBack(_ merged: MergeSource, _ notes: Set<MergeNote>) -> Bool {
    guard let base, notes.isEmpty else { return false }
    let kept = Set(base.text.lines).intersection(merged.text.lines)
    let isBack = [left, right].contains { side in
      !kept.subtracting(side.text.lines).allSatisfy(\.isBlankLine)
    }
    if isBack || base.returns(in: merged, deletedBy: left, editedBy: right)
      || base.returns(in: merged, deletedBy: right, editedBy: left)
    {
      return true
    }
    let most = left.ownLines.counts.merging(right.ownLines.counts) { max($0, $1) }
    return merged.ownLines.counts.contains { line, count in
      count > most[line] ?? 0 && kept.contains(line)
    }
  }

  private func isLawful(_ merged: MergeSource) -> Bool {
    protected.isSubset(of: merged.words) && keepsLines(merged) && addsNoErrors(merged)
      && isAbsorbed(merged)
  }

  /// Whether each line that a side wrote into the body stands there, and no text over and over.
  private func keepsLines(_ merged: MergeSource) -> Bool {
    let written = left.ownLines + right.ownLines
    let missing = Set(written).subtracting(merged.text.lines)
    return merged.ownLines.count <= written.count
      && (missing.isEmpty || missing.isSubset(of: base?.text.lines ?? []))
  }

  private func addsNoErrors(_ merged: MergeSource) -> Bool {
    merged.isParted && merged.problems.isSubset(of: left.problems.union(right.problems))
      && merged.conflictLines.subtracting(left.conflictLines)
        .isSubset(of: right.conflictLines)
  }

  /// Whether merging the result with either side gives the result again.
  private func isAbsorbed(_ merged: MergeSource) -> Bool {
    [left, right].allSatisfy { side in
      let again = Ladder(base: base, merged, side, shape: shape)
      return !again.areTwoEntries && again.candidate(.lines)?.merged.bytes == merged.bytes
    }
  }
}
