extension [Piece] {
  var texts: [[UInt8]] { map(\.text) }

  /// The run as text, without the blank lines after it.
  var text: [UInt8]? { Pieces(all: self).text }

  /// All that the run says: its text or, where it holds versions, its text with each of them.
  ///
  /// Nothing for an empty run; `nil` when there are more than a passage may hold.
  var wordings: Set<[UInt8]>? {
    guard !isEmpty else { return [] }
    var wordings: [[Piece]] = [[]]
    for passage in self {
      guard let versions = passage.versions else {
        for index in wordings.indices { wordings[index].append(passage) }
        continue
      }
      guard wordings.count * versions.members.count <= Versions.limit else { return nil }
      wordings = wordings.flatMap { wording in
        versions.members.map { wording + Pieces($0).all.closed(gap: passage.gap) }
      }
    }
    let texts = wordings.compactMap(\.text)
    return texts.count == wordings.count ? Set(texts) : nil
  }

  /// The run with these blank lines after it.
  func closed(gap: [UInt8]?) -> [Piece] {
    guard var last else { return self }
    last.gap = gap
    return dropLast() + [last]
  }

  /// The words of the run; those of our markers are none.
  var words: Words {
    var words = Words()
    for piece in self {
      for text in piece.versions?.members ?? [piece.text] { words.formUnion(Words(body: text)) }
    }
    return words
  }
}

extension Versions {
  /// The versions after a merge: those that no side settled, and those that a side wrote.
  ///
  /// A version whose words would be lost, or the last one, is not dropped. `nil` when the versions
  /// are too many.
  static func merging(
    base: [Piece],
    left: [Piece],
    right: [Piece]
  ) -> Set<[UInt8]>? {
    guard let b = base.wordings, let l = left.wordings, let r = right.wordings else { return nil }
    let kept = l.intersection(r).union(l.subtracting(b)).union(r.subtracting(b))
    let protected = Words.protected(base: base.words, left: left.words, right: right.words)
    var words = Words()
    for wording in kept { words.formUnion(Words(body: wording)) }
    let merged = kept.isEmpty || !protected.isSubset(of: words) ? l.union(r) : kept
    return merged.count <= limit ? merged : nil
  }
}
