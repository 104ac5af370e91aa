/// The merge of one line sentence by sentence, as phones write a paragraph into one.
///
/// Within a sentence nothing is put together: that could say what nobody wrote.
struct SentenceMerge {
  var notes: Set<MergeNote> = []

  /// Merges three versions of a line; `nil` when both sides changed the same sentence.
  static func merge(
    base: ArraySlice<UInt8>,
    left: ArraySlice<UInt8>,
    right: ArraySlice<UInt8>
  ) -> (line: [UInt8], notes: Set<MergeNote>)? {
    let (b, l, r) = (Sentences(base), Sentences(left), Sentences(right))
    guard !b.all.isEmpty, !l.all.isEmpty, !r.all.isEmpty else { return nil }
    var merge = SentenceMerge()
    guard let all = merge.merged(base: b.all, left: l.all, right: r.all), !all.isEmpty else {
      return nil
    }
    let line = Sentences(all, end: mergedGap(b.end, l.end, r.end) ?? []).line
    // One without its full stop would run into the next.
    guard Sentences(line[...]).all.map(\.text) == all.map(\.text) else { return nil }
    return (line, merge.notes)
  }
}

extension SentenceMerge: SequenceMerge {
  typealias Element = Sentences.Sentence

  func key(_ element: Element) -> ArraySlice<UInt8> { element.text }

  func united(base: Element?, left: Element, right: Element) -> Element {
    var sentence = left
    sentence.gap = mergedGap(base?.gap, left.gap, right.gap)
    return sentence
  }

  func absorbed(base: [Element], left: [Element], right: [Element]) -> [Element]? { nil }

  /// The sentences of both, common ones once, separate runs in byte order.
  mutating func joined(left: [Element], right: [Element]) -> [Element]? {
    notes.insert(.joined)
    return joinedRuns(left, right, by: \.text).flatMap { run in
      switch run {
      case .both(let left, let right): return [united(base: nil, left: left, right: right)]
      case .apart(let left, let right):
        let isFirst = left.map(\.text).joined()
          .lexicographicallyPrecedes(right.map(\.text).joined())
        return isFirst ? left + right : right + left
      }
    }
  }

  func settled(base: [Element], left: [Element], right: [Element]) -> [Element]? { nil }
}
