/// The merge of three bodies at one grain.
struct BodyMerge {
  /// What is kept or replaced as a whole, from fine to coarse.
  enum Grain: CaseIterable {
    case lines, blocks, sections, whole
  }

  let grain: Grain
  var notes: Set<MergeNote> = []

  /// Merges bodies whose lines end with LF, and notes what it did; `nil` when this grain is too
  /// fine for them.
  static func merge(
    base: [UInt8],
    left: [UInt8],
    right: [UInt8],
    grain: Grain
  ) -> (text: [UInt8], notes: Set<MergeNote>)? {
    if let same = threeWay(base, left, right) { return (same, []) }
    var merge = BodyMerge(grain: grain)
    let sides = [base, left, right].map { Pieces(ConflictMarkers.asVersions($0)) }
    guard let text = merge.merged(base: sides[0], left: sides[1], right: sides[2])?.text else {
      return nil
    }
    return (text, merge.notes)
  }

  private init(grain: Grain) {
    self.grain = grain
  }

  private mutating func merged(base: Pieces, left: Pieces, right: Pieces) -> Pieces? {
    let (b, l, r) = (units(base.all), units(left.all), units(right.all))
    var body = Pieces()
    body.head = mergedGap(base.head, left.head, right.head) ?? []
    body.tail = mergedGap(base.tail, left.tail, right.tail) ?? []
    let diff = Diff3(base: b.map(\.texts), left: l.map(\.texts), right: r.map(\.texts))
    for chunk in diff.chunks {
      let run = resolved(
        base: Array(b[chunk.base].joined()),
        left: Array(l[chunk.left].joined()),
        right: Array(r[chunk.right].joined())
      )
      guard let run else { return nil }
      body.all += run
    }
    return body
  }

  private func units(_ passages: [Piece]) -> [[Piece]] {
    switch grain {
    case .lines, .blocks: return passages.map { [$0] }
    case .whole: return passages.isEmpty ? [] : [passages]
    case .sections:
      return passages.reduce(into: []) { sections, passage in
        if passage.isHeading || sections.isEmpty { sections.append([]) }
        sections[sections.count - 1].append(passage)
      }
    }
  }
}

extension BodyMerge {
  /// What stands for three runs of passages; `nil` when this grain has no answer.
  private mutating func resolved(
    base: [Piece],
    left: [Piece],
    right: [Piece]
  ) -> [Piece]? {
    if left.texts == right.texts {
      let gaps = base.texts == left.texts ? base.map(\.gap) : []
      return left.indices.map { index in
        var passage = left[index]
        let gap = gaps.isEmpty ? nil : gaps[index]
        passage.gap = mergedGap(gap, left[index].gap, right[index].gap)
        return passage
      }
    }
    if left.texts == base.texts { return right }
    if right.texts == base.texts { return left }
    if base.isEmpty, grain != .whole { return joined(left, right) }
    if left.isEmpty || right.isEmpty {
      notes.insert(.keptEdit)
      return left + right
    }
    if grain == .lines || grain == .blocks {
      if let run = parted(base: base, left: left, right: right) { return run }
    }
    return versions(base: base, left: left, right: right)
  }

  /// Looks for a part that only one side changed.
  private mutating func parted(
    base: [Piece],
    left: [Piece],
    right: [Piece]
  ) -> [Piece]? {
    let before = zip(left, right).prefix { $0.text == $1.text }.count
    if before > 0 {
      return resolvedParts([
        ([], left[..<before], right[..<before]), (base[...], left[before...], right[before...]),
      ])
    }
    let after = zip(left.reversed(), right.reversed()).prefix { $0.text == $1.text }.count
    if after > 0 {
      let (l, r) = (left.count - after, right.count - after)
      return resolvedParts([
        (base[...], left[..<l], right[..<r]), ([], left[l...], right[r...]),
      ])
    }
    if let run = replacing(base, within: left, by: right) { return run }
    if let run = replacing(base, within: right, by: left) { return run }
    if grain == .lines, let run = mergedLines(base: base, left: left, right: right) { return run }
    guard base.count > 1, base.count == left.count, base.count == right.count,
      base.indices.contains(where: {
        threeWay(base[$0].text, left[$0].text, right[$0].text) != nil
      })
    else { return nil }
    return resolvedParts(
      base.indices.map { (base[$0...$0], left[$0...$0], right[$0...$0]) }
    )
  }

  private mutating func resolvedParts(
    _ parts: [(base: ArraySlice<Piece>, left: ArraySlice<Piece>, right: ArraySlice<Piece>)]
  ) -> [Piece]? {
    var run: [Piece] = []
    for part in parts {
      let resolved = resolved(
        base: Array(part.base),
        left: Array(part.left),
        right: Array(part.right)
      )
      guard let resolved else { return nil }
      run += resolved
    }
    return run
  }

  /// One side only added before and after what the other changed.
  private func replacing(
    _ base: [Piece],
    within side: [Piece],
    by other: [Piece]
  ) -> [Piece]? {
    guard let place = side.texts.firstRange(of: base.texts) else { return nil }
    var other = other
    if place.upperBound < side.count {
      other[other.count - 1].gap = mergedGap(nil, other.last?.gap, side[place.upperBound - 1].gap)
    }
    return side[..<place.lowerBound] + other + side[place.upperBound...]
  }

  private mutating func versions(
    base: [Piece],
    left: [Piece],
    right: [Piece]
  ) -> [Piece]? {
    guard let wordings = Versions.merging(base: base, left: left, right: right) else { return nil }
    let gap = mergedGap(base.last?.gap, left.last?.gap, right.last?.gap)
    if wordings.count == 1, let wording = wordings.first {
      return Pieces(wording).all.closed(gap: gap)
    }
    guard let versions = Versions(wordings),
      Pieces(versions.rendered()).all.map(\.versions) == [versions]
    else { return nil }
    notes.insert(.versions(id: versions.id))
    return [Piece(versions, gap: gap)]
  }
}

/// The blank lines after a passage, which are unknown where nothing follows it; the longer ones
/// when both sides changed them.
func mergedGap(_ base: [UInt8]?, _ left: [UInt8]?, _ right: [UInt8]?) -> [UInt8]? {
  guard let left, let right else { return left ?? right }
  if let base, let gap = threeWay(base, left, right) { return gap }
  if left.count != right.count { return left.count > right.count ? left : right }
  return left.lexicographicallyPrecedes(right) ? left : right
}
