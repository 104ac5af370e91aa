@testable import JournalFormat

/// Which laws a triple breaks.
struct MergeLaws {
  private let triple: MergeTriple
  private let merged: MergedFile
  private(set) var broken: [String] = []

  init(_ triple: MergeTriple) {
    self.triple = triple
    merged = triple.merged()
    expect("L1 determinism", triple.merged() == merged)
    expect("L2 symmetry", triple.merged(swapped: true) == merged)
    expect("L3 unit", isUnit(triple.ours) && isUnit(triple.theirs))
    expect("L4 absorption", absorbs(triple.ours) && absorbs(triple.theirs))
    expect("L5 words", protectedWords.isSubset(of: words(merged.bytes).union(copiedWords)))
    expect("L5 lines", missingLines.isEmpty)
    expect("L6 deletes", respectsDeletes(triple.ours, triple.theirs))
    expect("L6 deletes", respectsDeletes(triple.theirs, triple.ours))
    expect("L7 errors", addsNoErrors)
    expect("L7 markers", addsNoMarkers)
    expect("L8 broken front matter", keepsBroken(triple.ours) && keepsBroken(triple.theirs))
  }

  private mutating func expect(_ law: String, _ holds: Bool) {
    if !holds { broken.append(law) }
  }

  private func merge(_ ours: [UInt8]?, _ theirs: [UInt8]?) -> [UInt8]? {
    Merge.merge(base: triple.base, ours: ours, theirs: theirs, path: triple.path).bytes
  }

  private func isUnit(_ side: [UInt8]?) -> Bool {
    merge(side, triple.base) == side && merge(triple.base, side) == side
      && merge(side, side) == side
  }

  private func absorbs(_ side: [UInt8]?) -> Bool { merge(merged.bytes, side) == merged.bytes }
}

extension MergeLaws {
  private var isFenced: Bool { triple.path.hasSuffix(".md") }

  private func words(_ bytes: [UInt8]?) -> Set<String> {
    guard let bytes else { return [] }
    return MergeSource(bytes, fenced: isFenced).words.all
  }

  private var copiedWords: Set<String> {
    merged.copies.reduce(into: []) { $0.formUnion(words($1.bytes)) }
  }

  private var protectedWords: Set<String> {
    let (base, ours, theirs) = (words(triple.base), words(triple.ours), words(triple.theirs))
    return ours.subtracting(base).union(theirs.subtracting(base))
      .union(base.intersection(ours).intersection(theirs))
  }

  /// Lines of the bodies that a side wrote and that are nowhere any more.
  private var missingLines: Set<[UInt8]> {
    let written = bodyLines(triple.ours).union(bodyLines(triple.theirs))
    let here = lines(merged.bytes).union(merged.copies.flatMap { lines($0.bytes) })
    return written.subtracting(lines(triple.base)).subtracting(here)
  }

  private func bodyLines(_ bytes: [UInt8]?) -> Set<[UInt8]> {
    guard let bytes, isFenced else { return [] }
    let source = MergeSource(bytes, fenced: true)
    let texts = Pieces(read: source.body).all.flatMap {
      $0.versions?.members ?? [$0.text]
    }
    // Markers that a conflict of git was read as are nobody's lines.
    return Set(texts.flatMap(\.lines).filter { !$0.isScaffold }.map(Array.init))
  }

  private func lines(_ bytes: [UInt8]?) -> Set<[UInt8]> {
    Set(bytes.map { TextStyle.parting($0).text.lines.map(Array.init) } ?? [])
  }

  /// What `remover` removed came back only inside something recorded, or because `keeper` wrote it
  /// anew elsewhere.
  private func respectsDeletes(_ remover: [UInt8]?, _ keeper: [UInt8]?) -> Bool {
    let back = words(triple.base).subtracting(words(remover)).intersection(words(merged.bytes))
    if back.isEmpty || !merged.record.isEmpty { return back.isSubset(of: words(keeper)) }
    guard let base = triple.base, let keeper else { return false }
    let (old, new) = (TextStyle.parting(base).text.lines, TextStyle.parting(keeper).text.lines)
    let kept = Set(Alignment(old, new).pairs.map(\.right))
    var anew = Words()
    for index in new.indices where !kept.contains(index) { anew.add(new[index]) }
    let (source, before) = (
      MergeSource(keeper, fenced: isFenced), MergeSource(base, fenced: isFenced)
    )
    for field in source.frontMatter?.fields ?? []
    where before.frontMatter?.field(field.key) != field {
      anew.add(field.text)
    }
    anew.formUnion(Words(source.body).subtracting(Words(before.body)))
    let folded = Set(anew.all.map { $0.lowercased() })
    return back.allSatisfy { folded.contains($0.lowercased()) }
  }

  private var addsNoErrors: Bool {
    let known = problems(triple.ours).union(problems(triple.theirs))
    return problems(merged.bytes).isSubset(of: known)
      && merged.copies.allSatisfy { $0.bytes == triple.ours || $0.bytes == triple.theirs }
  }

  private func problems(_ bytes: [UInt8]?) -> Set<ScanProblem.Kind> {
    Set(bytes.map { Document($0, fenced: isFenced).problems.map(\.kind) } ?? [])
  }

  private var addsNoMarkers: Bool {
    func marked(_ bytes: [UInt8]?) -> Set<[UInt8]> {
      Set(
        lines(bytes).filter { line in
          "<=>|".utf8.contains { line.starts(with: [UInt8](repeating: $0, count: 7)) }
        }
      )
    }
    return marked(merged.bytes).isSubset(of: marked(triple.ours).union(marked(triple.theirs)))
  }

  /// Broken front matter stays byte for byte, in place or in a copy, unless its side left it alone.
  private func keepsBroken(_ side: [UInt8]?) -> Bool {
    guard let side, isFenced, side != triple.base else { return true }
    let source = MergeSource(side, fenced: true)
    let base = triple.base.map { MergeSource($0, fenced: true).head }
    guard source.frontMatter == nil, source.head != base else { return true }
    return merged.copies.contains { $0.bytes == side }
      || merged.bytes.map { MergeSource($0, fenced: true).text.starts(with: source.head) } == true
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isScaffold: Bool {
    isBlankLine || Versions.isCallout(self) || starts(with: "<!-- journal:".utf8)
  }
}
