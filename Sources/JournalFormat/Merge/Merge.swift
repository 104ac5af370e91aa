/// The merge of one file: base, ours, theirs in; one file out, for any bytes whatever.
///
/// A pure function: no clock, no locale, no machine, no settings. It never fails, never writes
/// conflict markers, and drops no word that a side wrote. Which side is whose makes no
/// difference: `merge(base, x, y)` is `merge(base, y, x)`.
public enum Merge {
  /// Merges two versions of the file at `path`, given their last common version.
  ///
  /// `nil` stands for a file that is not there.
  public static func merge(
    base: [UInt8]?,
    ours: [UInt8]?,
    theirs: [UInt8]?,
    path: String
  ) -> MergedFile {
    if let same = threeWay(base, ours, theirs) { return MergedFile(same) }
    guard let ours, let theirs else { return MergedFile(ours ?? theirs, record: [.keptEdit]) }
    // From here on nothing can know which side is whose.
    let isSorted = !theirs.lexicographicallyPrecedes(ours)
    let (left, right) = isSorted ? (ours, theirs) : (theirs, ours)
    guard let shape = Shape(path) else {
      return apart(left, right, at: path)
    }
    let ladder = Ladder(
      base: base.map { MergeSource($0, as: shape) },
      MergeSource(left, as: shape),
      MergeSource(right, as: shape),
      shape: shape
    )
    if ladder.areTwoEntries {
      let entry = KeptCopy(path: CopyPath(path).entry(of: right), bytes: right)
      return MergedFile(left, beside: entry)
    }
    if let merged = ladder.merged() { return MergedFile(merged.bytes, record: merged.notes) }
    return ladder.isRightSounder
      ? apart(right, left, at: path) : apart(left, right, at: path)
  }

  /// A file and what is kept beside it; the other way round where the path is that very copy's.
  static func apart(_ staying: [UInt8], _ going: [UInt8], at path: String) -> MergedFile {
    let name = CopyPath(path)
    let (bytes, copy) = name.copy(of: going) == path ? (going, staying) : (staying, going)
    return MergedFile(bytes, beside: KeptCopy(path: name.copy(of: copy), bytes: copy))
  }

  /// What the merge understands.
  enum Shape {
    case entry, summary, settings

    init?(_ path: String) {
      if path.hasSuffix(".md") {
        self = path.hasPrefix("summaries/") ? .summary : .entry
      } else if path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        self = .settings
      } else {
        return nil
      }
    }
  }
}
