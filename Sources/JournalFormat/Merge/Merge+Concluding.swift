extension Merge {
  /// The file that ends a merge which a person began with plain git, from what git left on the disk.
  ///
  /// Conflict markers in the body become a passage in versions. What the person settled already is
  /// as they left it. Front matter with markers in it cannot be read, nor what is no Markdown: the
  /// merge is made anew, and a copy is kept when the file on the disk holds words that no side has.
  public static func concluding(
    base: [UInt8]?,
    ours: [UInt8]?,
    theirs: [UInt8]?,
    onDisk: [UInt8],
    path: String
  ) -> MergedFile {
    // Of what it cannot merge itself, as pictures, git leaves one side.
    if Shape(path) == nil, onDisk == ours || onDisk == theirs {
      return merge(base: base, ours: ours, theirs: theirs, path: path)
    }
    let (style, text) = TextStyle.parting(onDisk)
    guard text.lines.contains(where: { $0.isConflictMarker("<") }) else {
      return MergedFile(onDisk)
    }
    let document = Document(text, fenced: !path.hasSuffix(".yaml") && !path.hasSuffix(".yml"))
    let head = Array(text[..<document.body.lowerBound])
    let holdsMarkers = head.lines.contains { $0.isConflictMarker("<") }
    if Shape(path) != nil, !holdsMarkers, FrontMatter(document) != nil {
      let body = ConflictMarkers.asVersions(Array(text[document.body]))
      return MergedFile(style.applied(to: head + body))
    }
    let merged = merge(base: base, ours: ours, theirs: theirs, path: path)
    var known = Words(base ?? [])
    for side in [ours, theirs] { known.formUnion(Words(side ?? [])) }
    let own = text.lines.filter { line in
      !"<|=>".unicodeScalars.contains { line.isConflictMarker($0) }
    }
    guard !Words(Array(own.joined())).isSubset(of: known) else { return merged }
    guard let bytes = merged.bytes else { return MergedFile(onDisk, record: [.keptEdit]) }
    let kept = apart(bytes, onDisk, at: path)
    return MergedFile(
      kept.bytes,
      copies: merged.copies + kept.copies,
      record: Set(merged.record + kept.record)
    )
  }
}
