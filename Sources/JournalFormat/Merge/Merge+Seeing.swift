extension Merge {
  /// Whether who saved a file had seen what a sync brought to it, as far as words tell: one of those
  /// that `new` added to `old` stands in `saved`.
  ///
  /// Of a file that holds no words nothing can be told, nor of one in which something waits to be
  /// settled: whoever settles it may well take away all that came. Both count as seen.
  package static func hasSeen(
    _ saved: [UInt8],
    of new: [UInt8],
    addedTo old: [UInt8]?,
    path: String
  ) -> Bool {
    guard Shape(path) != nil, !Conflict.mayStand(in: new.span) else { return true }
    let added = Words(new).subtracting(Words(old ?? []))
    return added.isEmpty || added.meets(Words(saved))
  }

  /// Which of some versions a text was typed on that somebody saved while they lay at its path one after
  /// another, the newest first; as far as words tell.
  ///
  /// It is the one nearest to the text in what they all know of words. What the person may not have seen
  /// is not theirs to delete: a version that brought words of its own counts only when more than half of
  /// these stand in the text. In doubt it is the older one, so that words stay.
  package static func origin(
    of saved: [UInt8],
    among versions: [[UInt8]?],
    path: String
  ) -> Int {
    guard Shape(path) != nil else { return versions.startIndex }
    let words = versions.map { Words($0 ?? []).all }
    let known = words.reduce(into: Set()) { $0.formUnion($1) }
    let typed = known.intersection(Words(saved).all)
    let candidates = versions.indices.filter { index in
      let others = words.indices.filter { $0 != index }.map { words[$0] }
      let own = others.reduce(words[index]) { $0.subtracting($1) }
      return index == versions.endIndex - 1 || own.isEmpty
        || own.intersection(typed).count * 2 > own.count
    }
    let nearest = candidates.reversed().min { a, b in
      words[a].symmetricDifference(typed).count < words[b].symmetricDifference(typed).count
    }
    return nearest ?? versions.startIndex
  }
}
