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
}
