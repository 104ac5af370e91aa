/// A merge at one grain, before anyone has looked whether it holds the laws.
struct Candidate {
  let bytes: [UInt8]
  let notes: Set<MergeNote>
  /// What must have stayed whole: sentences, where both sides changed some of one line.
  let part: MergePart

  /// Merges two versions; `nil` when this grain is too fine, or the front matter cannot be merged.
  init?(
    base: MergeSource?,
    _ left: MergeSource,
    _ right: MergeSource,
    grain: BodyMerge.Grain,
    endangered: Words = Words()
  ) {
    if let same = Self.sameText(base, left, right) {
      self.init(same)
      return
    }
    guard let head = Self.head(base, left, right, endangered),
      let body = BodyMerge.merge(base: base, left: left, right: right, grain: grain)
    else { return nil }
    self.init(
      Self.file(head.text + body.text, base, left, right),
      head.notes.union(body.notes),
      body.partsLines ? .sentences : .lines
    )
  }

  private init(_ bytes: [UInt8], _ notes: Set<MergeNote> = [], _ part: MergePart = .lines) {
    self.bytes = bytes
    self.notes = notes
    self.part = part
  }

  /// The same merge with one more note.
  func noting(_ note: MergeNote) -> Candidate {
    Candidate(bytes, notes.union([note]), part)
  }

  /// The answer when two of three have the same text, whatever their line endings.
  private static func sameText(
    _ base: MergeSource?,
    _ left: MergeSource,
    _ right: MergeSource
  ) -> [UInt8]? {
    if let same = threeWay(base?.bytes, left.bytes, right.bytes) { return same }
    return (threeWay(base?.text, left.text, right.text) ?? nil)
      .map { file($0, base, left, right) }
  }

  /// The merged text with what is merged for itself: the style and the tool's own part.
  private static func file(
    _ text: [UInt8],
    _ base: MergeSource?,
    _ left: MergeSource,
    _ right: MergeSource
  ) -> [UInt8] {
    let style = TextStyle.merged(base: base?.style, left.style, right.style)
    let part = GeneratedPart.merged(base?.generated, left.generated, right.generated)
    let asWritten = [left, right]
      .first { $0.text == text && $0.style == style && $0.generated == part }
    return asWritten?.bytes ?? style.applied(to: part?.put(into: text) ?? text)
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
