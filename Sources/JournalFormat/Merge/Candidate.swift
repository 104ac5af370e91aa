/// A merge at one grain, before anyone has looked whether it holds the laws.
struct Candidate {
  let bytes: [UInt8]
  let notes: Set<MergeNote>

  /// Merges two versions; `nil` when this grain is too fine, or the front matter cannot be merged.
  init?(
    base: MergeSource?,
    _ one: MergeSource,
    _ other: MergeSource,
    grain: BodyMerge.Grain,
    endangered: Words = Words()
  ) {
    if let same = Self.sameText(base, one, other) {
      self.init(same)
      return
    }
    let isSorted = !other.bytes.lexicographicallyPrecedes(one.bytes)
    let (left, right) = isSorted ? (one, other) : (other, one)
    guard let head = Self.head(base, left, right, endangered),
      let body = BodyMerge.merge(base: base, left: left, right: right, grain: grain)
    else { return nil }
    let style = TextStyle.merged(base: base?.style, left.style, right.style)
    self.init(style.applied(to: head.text + body.text), head.notes.union(body.notes))
  }

  private init(_ bytes: [UInt8], _ notes: Set<MergeNote> = []) {
    self.bytes = bytes
    self.notes = notes
  }

  /// The same merge with one more note.
  func noting(_ note: MergeNote) -> Candidate { Candidate(bytes, notes.union([note])) }

  /// The answer when two of three have the same text, whatever their line endings.
  private static func sameText(
    _ base: MergeSource?,
    _ one: MergeSource,
    _ other: MergeSource
  ) -> [UInt8]? {
    if let same = threeWay(base?.bytes, one.bytes, other.bytes) { return same }
    guard let text = threeWay(base?.text, one.text, other.text) ?? nil else { return nil }
    let style = TextStyle.merged(base: base?.style, one.style, other.style)
    let asWritten = [one, other].filter { $0.text == text && $0.style == style }.map(\.bytes)
    return asWritten.min { $0.lexicographicallyPrecedes($1) } ?? style.applied(to: text)
  }

  private static func head(
    _ base: MergeSource?,
    _ left: MergeSource,
    _ right: MergeSource,
    _ endangered: Words
  ) -> (text: [UInt8], notes: Set<MergeNote>)? {
    if endangered.isEmpty, let same = threeWay(base?.head ?? [], left.head, right.head) {
      // Without a closing fence nobody knows where the body starts.
      let isSplit = [base, left, right].allSatisfy { $0?.isSplit ?? true }
      return isSplit ? (same, []) : nil
    }
    let old = base.map(\.frontMatter) ?? FrontMatter()
    guard let old, let l = left.frontMatter, let r = right.frontMatter else { return nil }
    let merged = FrontMatterMerge.merge(base: old, left: l, right: r, endangered: endangered)
    return (merged.frontMatter.text, merged.notes)
  }
}

extension MergeSource {
  /// Whether it is known where the front matter ends.
  fileprivate var isSplit: Bool {
    !document.problems.contains { $0.kind == .unclosedFence || $0.kind == .fileTooLarge }
  }
}
