/// All histories of two devices that share a small file: so many edits, in any order, with syncs
/// anywhere between.
struct SmallScope {
  private(set) var stateCount = 0
  private(set) var mergeCount = 0
  /// What went wrong, with the texts.
  private(set) var faults: [String] = []

  /// Goes through all histories of so many edits; the merges of the first two are judged by all laws,
  /// all states by what their devices end with.
  init(
    _ style: LineStyle,
    lineCount: Int,
    editCount: Int,
    merging: @escaping FileMerging = MergeLaws.product
  ) {
    var model = TwoDevices(style, merging: merging)
    let start = model.start(lineCount: lineCount)
    var states: Set<TwoDevices.State> = [start]
    for edit in 1...editCount {
      model.isJudging = edit < 3
      var next: Set<TwoDevices.State> = []
      var known: Set<TwoDevices.State> = []
      for state in states {
        for synced in model.synced(state) where known.insert(synced).inserted {
          // The devices are alike: the first edit is the first one's.
          for index in 0...(edit == 1 ? 0 : 1) {
            for edited in model.edited(index, synced) {
              if edit < editCount, !next.insert(edited).inserted { continue }
              stateCount += 1
              if let fault = model.fault(after: edited) {
                faults.append("\(fault)\n\(model.described(edited))")
              }
            }
          }
        }
      }
      states = next
    }
    mergeCount = model.mergeCount
    faults += model.broken.map { "\($0.law)\n\($0.triple)" }
  }
}
