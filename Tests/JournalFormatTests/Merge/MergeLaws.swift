@testable import JournalFormat

/// A merge that the laws judge: base, ours, theirs, path.
typealias FileMerging = @Sendable ([UInt8]?, [UInt8]?, [UInt8]?, String) -> MergedFile

/// Which laws of SYNC.md 7 a merge of a triple breaks.
struct MergeLaws {
  private let triple: MergeTriple
  private let merging: FileMerging
  private let merged: MergedFile
  private let base: LawReading?
  private let ours: LawReading?
  private let theirs: LawReading?
  private let result: LawReading?
  private let copies: [LawReading]
  private(set) var broken: [String] = []

  /// What the product does.
  static let product: FileMerging = { Merge.merge(base: $0, ours: $1, theirs: $2, path: $3) }

  init(_ triple: MergeTriple, merging: @escaping FileMerging = product) {
    let isSummary = triple.isParted
    func reading(_ bytes: [UInt8]?) -> LawReading? {
      bytes.map { LawReading($0, isFenced: triple.isFenced, isSummary: isSummary) }
    }
    self.triple = triple
    self.merging = merging
    merged = merging(triple.base, triple.ours, triple.theirs, triple.path)
    base = reading(triple.base)
    ours = reading(triple.ours)
    theirs = reading(triple.theirs)
    result = reading(merged.bytes)
    copies = merged.copies.compactMap { reading($0.bytes) }
    expect("L1 determinism", merge(triple.ours, triple.theirs) == merged)
    expect("L2 symmetry", merge(triple.theirs, triple.ours) == merged)
    expect("L3 unit", isUnit(triple.ours) && isUnit(triple.theirs))
    expect("L4 absorption", absorbs(triple.ours) && absorbs(triple.theirs))
    expect("L5 words", lostWords.isEmpty)
    expect("L5 lines", lostLines.isEmpty)
    expect("L6 deletes", respectsDeletes(ours, theirs) && respectsDeletes(theirs, ours))
    expect("moves", doublesNothing)
    expect("L7 errors", addsNoErrors)
    expect("L7 markers", addsNoMarkers)
    expect("L8 broken front matter", keepsBroken(ours) && keepsBroken(theirs))
    expect("growth", isBounded)
  }

  private mutating func expect(_ law: String, _ holds: Bool) {
    if !holds { broken.append(law) }
  }

  private func merge(_ ours: [UInt8]?, _ theirs: [UInt8]?) -> MergedFile {
    merging(triple.base, ours, theirs, triple.path)
  }

  private func isUnit(_ side: [UInt8]?) -> Bool {
    [merge(side, triple.base), merge(triple.base, side), merge(side, side)]
      .allSatisfy { $0 == MergedFile(side) }
  }

  private func absorbs(_ side: [UInt8]?) -> Bool {
    merge(merged.bytes, side).bytes == merged.bytes
  }
}

extension MergeLaws {
  /// The words that a side added, and those that no side removed.
  private var lostWords: Set<String> {
    let (o, x, y) = (base?.words ?? [], ours?.words ?? [], theirs?.words ?? [])
    let protected = x.subtracting(o).union(y.subtracting(o)).union(
      o.intersection(x).intersection(y)
    )
    return copies.reduce(protected.subtracting(result?.words ?? [])) { $0.subtracting($1.words) }
  }

  /// The lines that a side wrote into the body, of which a clause is nowhere: where both changed one line,
  /// sentences of both may make it up.
  private var lostLines: Set<LawReading.Line> {
    let written = Set((ours?.written ?? []) + (theirs?.written ?? []))
    let lost = written.subtracting(base?.lines ?? []).subtracting(result?.lines ?? [])
    let there = (base?.clauses ?? []).union(result?.clauses ?? [])
    return copies.reduce(lost) { $0.subtracting($1.lines) }
      .filter { !LawReading.clauses($0).isSubset(of: there) }
  }

  private var addsNoErrors: Bool {
    let known = (ours?.problems ?? []).union(theirs?.problems ?? [])
    return result?.problems.isSubset(of: known) != false
      && merged.copies.allSatisfy { $0.bytes == triple.ours || $0.bytes == triple.theirs }
  }

  private var addsNoMarkers: Bool {
    let known = (ours?.conflictLines ?? []).union(theirs?.conflictLines ?? [])
    return result?.conflictLines.isSubset(of: known) != false
  }

  /// Broken front matter stays byte for byte, in place or in a copy, unless its side left it alone.
  private func keepsBroken(_ side: LawReading?) -> Bool {
    guard let head = side?.brokenHead, triple.isFenced, head != base?.brokenHead else {
      return true
    }
    return ([result] + copies).contains { $0?.brokenHead == head }
  }

  private var isBounded: Bool {
    let most = (ours?.written.count ?? 0) + (theirs?.written.count ?? 0)
    return result.map { $0.written.count <= most } ?? true
  }

  // What a side removed came back only where it is recorded, or because the other side wrote it anew
  // elsewhere.
  private func respectsDeletes(_ remover: LawReading?, _ keeper: LawReading?) -> Bool {
    let back = spoken(base).subtracting(spoken(remover)).intersection(spoken(result))
      .subtracting(["unsettled"])
      .subtracting((base?.conflictLines ?? []).flatMap { folded(LawReading.words($0)) })
    if back.isEmpty { return true }
    if !merged.record.isEmpty { return back.isSubset(of: spoken(keeper)) }
    let lines = Set(keeper?.written ?? []).subtracting(base?.written ?? [])
    let anew = (keeper?.said ?? []).subtracting(base?.said ?? []).union(lines.map(Array.init))
    return back.isSubset(of: anew.reduce(into: []) { $0.formUnion(folded(LawReading.words($1))) })
  }

  /// A line that each version has once stands once, wherever a side moved it, or something is said.
  private var doublesNothing: Bool {
    guard merged.record.isEmpty, let result else { return true }
    let counts = [base, ours, theirs].map { ($0?.written ?? []).counts }
    return result.written.counts.allSatisfy { line, count in
      count < 2 || !counts.allSatisfy { $0[line] == 1 }
    }
  }

  private func spoken(_ reading: LawReading?) -> Set<String> { folded(reading?.rawWords ?? []) }

  private func folded(_ words: Set<String>) -> Set<String> { Set(words.map { $0.lowercased() }) }
}

extension MergeTriple {
  /// Whether it is a summary, and clear in all versions which part is the tool's.
  fileprivate var isParted: Bool {
    let versions = [base, ours, theirs].compactMap(\.self)
    return isSummary && GeneratedPart.areParted(versions.map { MergeSource($0, as: .summary) })
  }
}
