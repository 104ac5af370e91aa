extension Merge {
  /// Whether who saved a file had seen what a sync brought to it, as far as words tell: more than half
  /// of those that `new` added to `old` stand in `saved`.
  ///
  /// Of a file that holds no words nothing can be told, nor of what waits to be settled: whoever
  /// settles it may well take away all that came. Both count as seen.
  package static func hasSeen(
    _ saved: [UInt8],
    of new: [UInt8],
    addedTo old: [UInt8]?,
    path: String
  ) -> Bool {
    guard let shape = Shape(path) else { return true }
    let added = Words(settled: new, as: shape).subtracting(Words(old ?? []))
    return added.isEmpty || added.subtracting(Words(saved)).all.count * 2 < added.all.count
  }

  /// Whether a text that somebody saved repeats, line by line, all that `new` changed of `old`.
  ///
  /// So it is where an editor saves what it was shown of `new`: after a stop in the midst of the file, or
  /// when what was brought back to half a save stands in its second half. As a line of one word, or one
  /// that only moved, may be chance, there must be one of some length among those that `new` added.
  package static func repeats(_ saved: [UInt8], _ new: [UInt8], madeOf old: [UInt8]?) -> Bool {
    func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>: Int] {
      // How a line ends is no change of its words.
      text.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
        .reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
    let (saved, new, old) = (lines(saved), lines(new), lines(old ?? []))
    var isTold = false
    for line in Set(new.keys).union(old.keys) {
      let before = old[line, default: 0]
      let (change, repeated) = (new[line, default: 0] - before, saved[line, default: 0] - before)
      if change > 0 && repeated < change || change < 0 && repeated > change { return false }
      isTold = isTold || change > 0 && line.count >= 20
    }
    return isTold
  }

  /// What came, `new`, brought back to a text that was typed on `old` and saved over it; `nil` when
  /// that adds nothing.
  ///
  /// Where the two contradict each other, what was saved last is believed when it holds at least as many
  /// new words; the history has the rest. Else both wait to be settled.
  package static func restoring(
    _ new: [UInt8],
    over old: [UInt8],
    to saved: [UInt8],
    path: String
  ) -> MergedFile? {
    let merged = merge(base: old, ours: saved, theirs: new, path: path)
    guard let shape = Shape(path), merged.copies.isEmpty, let bytes = merged.bytes else {
      return nil
    }
    func document(_ bytes: [UInt8]) -> Document { Document(bytes, fenced: shape != .settings) }
    let (own, came) = (document(saved), document(new))
    let known = (own.conflicts() + came.conflicts()).map(\.versions)
    var settled = document(bytes)
    for conflict in settled.conflicts().reversed() where !known.contains(conflict.versions) {
      let kept = conflict.versions.indices.filter { index in
        switch conflict.place {
        case .passage:
          saved.contains(conflict.versions[index]) && !new.contains(conflict.versions[index])
        case .field(let name):
          Array((own.told(name) ?? "").utf8) == conflict.versions[index]
        }
      }
      guard conflict.versions.count == 2, let kept = kept.first,
        conflict.isReplaced(by: kept, of: old),
        let edits = try? settled.settlingEdits(conflict, keeping: .version(kept)),
        let after = try? settled.edited(edits)
      else { return merged }
      settled = after
    }
    if settled.bytes == saved { return nil }
    return MergedFile(settled.bytes, record: Set(merged.record.filter { !$0.isQuestion }))
  }

  /// Which of some versions a text was typed on that somebody saved while they lay at its path one after
  /// another, the newest first; as far as words tell.
  ///
  /// It is the one nearest to the text in what they all know of words. In that moment nobody can tell
  /// what the person had seen, so nothing that was new then is theirs to delete: a version counts only
  /// when all that it added to the oldest one stands in the text. In doubt it is the older one.
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
      words[index].subtracting(words.last ?? []).isSubset(of: typed)
    }
    let nearest = candidates.reversed().min { a, b in
      words[a].symmetricDifference(typed).count < words[b].symmetricDifference(typed).count
    }
    return nearest ?? versions.startIndex
  }
}

extension Conflict {
  /// Whether one of two versions wrote at least as much into `old` as the other.
  fileprivate func isReplaced(by kept: Int, of old: [UInt8]) -> Bool {
    guard case .passage = place else { return true }
    let words = versions.map { Words($0) }
    func new(_ index: Int) -> Int {
      words[index].subtracting(words[1 - index]).subtracting(Words(old)).all.count
    }
    return new(kept) >= new(1 - kept)
  }
}

extension MergeNote {
  /// Whether it tells of something that waits for the person to settle it.
  fileprivate var isQuestion: Bool {
    switch self {
    case .versions, .unsettled: true
    case .joined, .keptEdit, .copy: false
    }
  }
}

extension Words {
  /// The words of a file but for those of what waits to be settled.
  fileprivate init(settled bytes: [UInt8], as shape: Merge.Shape) {
    self.init(bytes)
    guard Conflict.mayStand(in: bytes.span) else { return }
    let document = Document(bytes, fenced: shape != .settings)
    var text = bytes
    for conflict in document.conflicts().reversed() {
      switch conflict.place {
      case .passage: text.removeSubrange(conflict.range)
      case .field: continue
      }
    }
    self.init(text)
    if let unsettled = document.node(Field.unsettled.name) {
      self = subtracting(Words(bytes[unsettled.range]))
    }
  }
}
