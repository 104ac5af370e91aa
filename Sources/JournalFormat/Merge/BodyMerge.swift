/// The merge of three bodies at one grain.
///
/// Its elements are what this grain keeps or replaces as a whole: single pieces, sections, or all.
struct BodyMerge {
  /// How much is kept or replaced as a whole, from little to much.
  enum Grain: CaseIterable {
    case sentences, lines, blocks, sections, whole

    /// What is tried first.
    static let finest = sentences
  }

  private let grain: Grain
  var notes: Set<MergeNote> = []
  /// Whether a line of the result is neither side's, as both changed sentences of it.
  private var partsLines = false

  /// Merges bodies and notes what it did; `nil` when this grain is too fine for them.
  static func merge(
    base: MergeSource?,
    left: MergeSource,
    right: MergeSource,
    grain: Grain
  ) -> (text: [UInt8], notes: Set<MergeNote>, partsLines: Bool)? {
    if let same = threeWay(base?.body ?? [], left.body, right.body) { return (same, [], false) }
    var merge = BodyMerge(grain: grain)
    let (b, l, r) = (base?.pieces ?? Pieces([]), left.pieces, right.pieces)
    let merged = merge.merged(
      base: merge.elements(b.all),
      left: merge.elements(l.all),
      right: merge.elements(r.all)
    )
    guard let merged else { return nil }
    let body = Pieces(
      head: mergedGap(b.head, l.head, r.head) ?? [],
      all: merged.pieces,
      tail: mergedGap(b.tail, l.tail, r.tail) ?? []
    )
    return body.text.map { ($0, merge.notes, merge.partsLines) }
  }

  private init(grain: Grain) {
    self.grain = grain
  }

  private func elements(_ pieces: [Piece]) -> [[Piece]] {
    switch grain {
    case .sentences, .lines, .blocks: pieces.map { [$0] }
    case .whole: pieces.isEmpty ? [] : [pieces]
    case .sections:
      pieces.reduce(into: []) { sections, piece in
        if piece.isHeading || sections.isEmpty { sections.append([]) }
        sections[sections.count - 1].append(piece)
      }
    }
  }
}

extension BodyMerge: SequenceMerge {
  func key(_ element: [Piece]) -> [[UInt8]] { element.texts }

  func united(base: [Piece]?, left: [Piece], right: [Piece]) -> [Piece] {
    left.indices.map { index in
      var piece = left[index]
      piece.gap = mergedGap(base?[index].gap, left[index].gap, right[index].gap)
      return piece
    }
  }

  mutating func absorbed(base: [[Piece]], left: [[Piece]], right: [[Piece]]) -> [[Piece]]? {
    let (b, l, r) = (base.pieces, left.pieces, right.pieces)
    guard Set((l + r).compactMap(\.versions)).isSubset(of: b.compactMap(\.versions)) == false,
      let merged = Versions.merging(base: b, left: l, right: r),
      let inLeft = l.wordings, let inRight = r.wordings
    else { return nil }
    let isLeft = merged == inLeft && inRight.isSubset(of: inLeft)
    guard isLeft || merged == inRight && inLeft.isSubset(of: inRight) else { return nil }
    let other = isLeft ? inRight : inLeft
    // One side settled what the other one went on writing.
    if let old = b.wordings, old.count > 1, !old.isSubset(of: other), other != merged {
      notes.insert(.keptEdit)
    }
    return isLeft ? left : right
  }

  mutating func joined(left: [[Piece]], right: [[Piece]]) -> [[Piece]]? {
    guard grain != .whole else { return settled(base: [], left: left, right: right) }
    return joined(left.pieces, right.pieces).map { [$0] }
  }

  mutating func settled(base: [[Piece]], left: [[Piece]], right: [[Piece]]) -> [[Piece]]? {
    let (b, l, r) = (base.pieces, left.pieces, right.pieces)
    let gap = mergedGap(b.last?.gap, l.last?.gap, r.last?.gap)
    if grain == .sentences || grain == .lines,
      let merged = LineMerge.merge(
        base: b,
        left: l,
        right: r,
        mayPartLines: grain == .sentences
      )
    {
      notes.formUnion(merged.notes)
      partsLines = partsLines || merged.partsLines
      return merged.pieces.closed(gap: gap).map { [$0] }
    }
    guard let wordings = Versions.merging(base: b, left: l, right: r) else { return nil }
    if wordings.count == 1, let wording = wordings.first {
      // One side settled older versions, the other wrote this instead.
      if l.wordings != r.wordings { notes.insert(.keptEdit) }
      return [Pieces(wording).all.closed(gap: gap)]
    }
    guard let versions = Versions(wordings),
      Pieces(versions.rendered()).all.map(\.versions) == [versions]
    else { return nil }
    notes.insert(.versions(id: versions.id))
    return [[Piece(versions, gap: gap)]]
  }
}

extension [[Piece]] {
  fileprivate var pieces: [Piece] { flatMap(\.self) }
}

/// The blank lines after a piece, which are unknown where nothing follows it; the longer ones when
/// both sides changed them.
func mergedGap(_ base: [UInt8]?, _ left: [UInt8]?, _ right: [UInt8]?) -> [UInt8]? {
  guard let left, let right else { return left ?? right }
  if let base, let gap = threeWay(base, left, right) { return gap }
  if left.count != right.count { return left.count > right.count ? left : right }
  return left.lexicographicallyPrecedes(right) ? left : right
}
