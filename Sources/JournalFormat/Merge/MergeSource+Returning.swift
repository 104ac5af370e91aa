extension MergeSource {
  /// Whether a line of this base that `remover` deleted stands in the result, as part of something
  /// that `editor` made of it.
  ///
  /// Words tell: more than half of the line's stand in one new line, one of them such that the
  /// remover has it nowhere.
  func returns(
    in merged: MergeSource,
    deletedBy remover: MergeSource,
    editedBy editor: MergeSource
  ) -> Bool {
    let (removed, edited) = (Set(remover.text.lines), Set(editor.text.lines))
    var deleted: [String: Words] = [:]
    for line in ownLines where !removed.contains(line) && !edited.contains(line) {
      let words = Words(line)
      for word in words.subtracting(remover.words).all where deleted[word] == nil {
        deleted[word] = words
      }
    }
    if deleted.isEmpty { return false }
    let old = Set(text.lines)
    return merged.ownLines.contains { line in
      guard edited.contains(line), !removed.contains(line), !old.contains(line) else {
        return false
      }
      let words = Words(line)
      return words.all.contains { word in
        deleted[word].map { $0.subtracting(words).all.count * 2 < $0.all.count } ?? false
      }
    }
  }
}
