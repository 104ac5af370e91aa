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
      if let (candidate, merged) = candidate(grain), isLawful(merged, candidate.part) {
        return bringsBack(merged, candidate) ? candidate.noting(.keptEdit) : candidate
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

  private func bringsBack(_ merged: MergeSource, _ candidate: Candidate) -> Bool {
    guard candidate.notes.isEmpty else { return false }
    return brings(.lines, backInto: merged)
      || candidate.part == .sentences && brings(.sentences, backInto: merged)
  }

  /// Whether a part is there again that one side deleted, as it was or edited, or once more than any
  /// side has it: where one side moved it, and where the other made it part of something else.
  private func brings(_ part: MergePart, backInto merged: MergeSource) -> Bool {
    guard let base else { return false }
    let kept = Set(part.all(of: base)).intersection(part.all(of: merged))
    let isBack = [left, right].contains { side in
      !kept.subtracting(part.all(of: side)).allSatisfy(\.isBlankLine)
    }
    if isBack || base.returns(in: merged, deletedBy: left, editedBy: right, by: part)
      || base.returns(in: merged, deletedBy: right, editedBy: left, by: part)
    {
      return true
    }
    let most = part.own(of: left).counts.merging(part.own(of: right).counts) { max($0, $1) }
    return part.own(of: merged).counts.contains { text, count in
      count > most[text] ?? 0 && kept.contains(text)
    }
  }

  private func isLawful(_ merged: MergeSource, _ part: MergePart) -> Bool {
    protected.isSubset(of: merged.words) && keeps(part, in: merged) && addsNoErrors(merged)
      && isAbsorbed(merged)
  }

  /// Whether each line that a side wrote into the body stands there, or each sentence of it where
  /// lines were parted, and no text over and over.
  private func keeps(_ part: MergePart, in merged: MergeSource) -> Bool {
    let written = left.ownLines + right.ownLines
    guard merged.ownLines.count <= written.count else { return false }
    let missing = Set(written).subtracting(merged.text.lines)
    return missing.isEmpty
      || Set(part.parts(of: Array(missing))).subtracting(part.all(of: merged))
        .isSubset(of: base.map { part.all(of: $0) } ?? [])
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
      return !again.areTwoEntries && again.candidate(.finest)?.merged.bytes == merged.bytes
    }
  }
}
