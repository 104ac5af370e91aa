/// What a merge is judged by: lines, and sentences where it parted lines.
enum MergePart {
  case lines, sentences

  /// All that a version has of it.
  func all(of source: MergeSource) -> [ArraySlice<UInt8>] { parts(of: source.text.lines) }

  /// What a person wrote into the body, but for blank lines.
  func own(of source: MergeSource) -> [ArraySlice<UInt8>] { parts(of: source.ownLines) }

  func parts(of lines: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    switch self {
    case .lines: lines
    case .sentences: lines.sentences
    }
  }
}

extension MergeSource {
  /// Whether a part of this base that `remover` deleted stands in the result, within something
  /// that `editor` made of it.
  ///
  /// Words tell: more than half of the part's stand in one new part, one of them such that the
  /// remover has it nowhere.
  func returns(
    in merged: MergeSource,
    deletedBy remover: MergeSource,
    editedBy editor: MergeSource,
    by part: MergePart
  ) -> Bool {
    let (removed, edited) = (Set(part.all(of: remover)), Set(part.all(of: editor)))
    var deleted: [String: Words] = [:]
    for old in part.own(of: self) where !removed.contains(old) && !edited.contains(old) {
      let words = Words(old)
      for word in words.subtracting(remover.words).all where deleted[word] == nil {
        deleted[word] = words
      }
    }
    if deleted.isEmpty { return false }
    let old = Set(part.all(of: self))
    return part.own(of: merged).contains { new in
      guard edited.contains(new), !removed.contains(new), !old.contains(new) else {
        return false
      }
      let words = Words(new)
      return words.all.contains { word in
        deleted[word].map { $0.subtracting(words).all.count * 2 < $0.all.count } ?? false
      }
    }
  }
}
