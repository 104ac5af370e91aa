@testable import JournalFormat

/// Which laws a triple breaks.
struct MergeLaws {
  private let triple: MergeTriple
  private let merged: MergedFile
  private let base: MergeSource?
  private let ours: MergeSource?
  private let theirs: MergeSource?
  private let result: MergeSource?
  /// The result without what the tool itself wrote, as the versions above.
  private let ownResult: MergeSource?
  private(set) var broken: [String] = []

  init(_ triple: MergeTriple) {
    func source(_ bytes: [UInt8]?) -> MergeSource? { bytes.map(triple.source) }
    self.triple = triple
    merged = triple.merged()
    (base, ours, theirs) = (source(triple.base), source(triple.ours), source(triple.theirs))
    result = merged.bytes.map { MergeSource($0, fenced: triple.isFenced) }
    ownResult = source(merged.bytes)
    expect("L1 determinism", triple.merged() == merged)
    expect("L2 symmetry", triple.merged(swapped: true) == merged)
    expect("L3 unit", isUnit(triple.ours) && isUnit(triple.theirs))
    expect("L4 absorption", absorbs(triple.ours) && absorbs(triple.theirs))
    expect("L5 words", protectedWords.isSubset(of: keptWords))
    expect("L5 lines", missingLines.isEmpty)
    expect("L6 deletes", respectsDeletes(ours, theirs) && respectsDeletes(theirs, ours))
    expect("L7 errors", addsNoErrors)
    expect("L7 markers", addsNoMarkers)
    expect("L8 broken front matter", keepsBroken(ours) && keepsBroken(theirs))
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
  private var keptWords: Set<String> {
    merged.copies.reduce(into: result?.words.all ?? []) {
      $0.formUnion(triple.source($1.bytes).words.all)
    }
  }

  private var protectedWords: Set<String> {
    let (o, x, y) = (base?.words.all ?? [], ours?.words.all ?? [], theirs?.words.all ?? [])
    return x.subtracting(o).union(y.subtracting(o)).union(o.intersection(x).intersection(y))
  }

  /// Lines of the bodies that a side wrote and that are nowhere any more.
  private var missingLines: Set<ArraySlice<UInt8>> {
    let written = bodyLines(ours).union(bodyLines(theirs))
    let missing = written.subtracting(lines(base)).subtracting(lines(result))
    return missing.subtracting(
      merged.copies.flatMap { TextStyle.parting($0.bytes).text.lines }
    )
  }

  private func bodyLines(_ source: MergeSource?) -> Set<ArraySlice<UInt8>> {
    guard let source, triple.isFenced else { return [] }
    let texts = source.pieces.all.flatMap { $0.versions?.members ?? [$0.text] }
    // Markers that a conflict of git was read as are nobody's lines.
    return Set(texts.flatMap(\.lines).filter { !$0.isScaffold })
  }

  private func lines(_ source: MergeSource?) -> Set<ArraySlice<UInt8>> {
    Set(source?.text.lines ?? [])
  }

  private var addsNoErrors: Bool {
    let known = problems(triple.ours).union(problems(triple.theirs))
    return (result?.problems ?? []).isSubset(of: known)
      && merged.copies.allSatisfy { $0.bytes == triple.ours || $0.bytes == triple.theirs }
  }

  private func problems(_ bytes: [UInt8]?) -> Set<ScanProblem.Kind> {
    Set(bytes.map { Document($0, fenced: triple.isFenced).problems.map(\.kind) } ?? [])
  }

  private var addsNoMarkers: Bool {
    func marked(_ bytes: [UInt8]?) -> Set<ArraySlice<UInt8>> {
      bytes.map { MergeSource($0, fenced: triple.isFenced).conflictLines } ?? []
    }
    return marked(merged.bytes).subtracting(marked(triple.ours)).isSubset(of: marked(triple.theirs))
  }

  /// Broken front matter stays byte for byte, in place or in a copy, unless its side left it alone.
  private func keepsBroken(_ side: MergeSource?) -> Bool {
    guard let side, triple.isFenced, side.bytes != base?.bytes, side.frontMatter == nil,
      side.head != base?.head
    else { return true }
    return merged.copies.contains { triple.source($0.bytes).bytes == side.bytes }
      || result?.text.starts(with: side.head) == true
  }
}

// L6: what a side removed came back only inside something recorded, or because the other side wrote
// it anew elsewhere.
extension MergeLaws {
  private func respectsDeletes(_ remover: MergeSource?, _ keeper: MergeSource?) -> Bool {
    let back = spoken(base).subtracting(spoken(remover)).intersection(spoken(ownResult))
    if back.isEmpty || !merged.record.isEmpty { return back.isSubset(of: spoken(keeper)) }
    guard let base, let keeper else { return false }
    let (old, new) = (base.text.lines, keeper.text.lines)
    let kept = Set(Alignment(old, new).pairs.map(\.right))
    var anew = Words()
    for index in new.indices where !kept.contains(index) { anew.add(Array(new[index])) }
    for field in keeper.frontMatter?.fields ?? []
    where base.frontMatter?.field(field.key) != field {
      anew.add(field.text)
    }
    anew.formUnion(Words(keeper.body).subtracting(Words(base.body)))
    return back.isSubset(of: anew.folded)
  }

  /// The words of a file in small letters, as tags are compared; where broken front matter made
  /// the result's a mere run of lines, those of all front matter are read as that.
  private func spoken(_ source: MergeSource?) -> Set<String> {
    guard let source else { return [] }
    guard result?.frontMatter == nil else { return source.words.folded }
    var words = source.pieces.all.words
    words.add(source.head)
    return words.folded
  }
}

extension MergeTriple {
  /// A version as the laws read it: what the tool itself wrote is left out.
  fileprivate func source(_ bytes: [UInt8]) -> MergeSource {
    let source = MergeSource(bytes, fenced: isFenced)
    guard isSummary, let part = source.generated else { return source }
    let text = source.text[..<part.range.lowerBound] + source.text[part.range.upperBound...]
    return MergeSource(source.style.applied(to: Array(text)), fenced: true)
  }
}

extension Words {
  fileprivate var folded: Set<String> { Set(all.map { $0.lowercased() }) }
}

extension ArraySlice<UInt8> {
  fileprivate var isScaffold: Bool {
    isBlankLine || Versions.isCallout(self) || starts(with: "<!-- journal:".utf8)
  }
}
