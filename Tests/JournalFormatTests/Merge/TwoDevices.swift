@testable import JournalFormat

/// All that can happen to one small file on two devices and a hub between them, with nothing but
/// the merge: no git, no clock, no network.
///
/// Texts are numbered, so that a state is a few numbers; each distinct merge is made once.
struct TwoDevices {
  /// What all know; texts by their numbers, words as bits.
  struct State: Hashable {
    var hub: Int32
    var devices: [Device]
    /// The words that must be in the file in the end: a person wrote them, none deleted them from a text
    /// that held them, and no file beside this one holds them.
    var owed: UInt32 = 0
  }

  struct Device: Hashable {
    var text: Int32
    /// What it last had in common with the hub.
    var base: Int32
    var editCount: Int8 = 0
  }

  struct MergedText {
    let text: Int32
    let copied: UInt32
  }

  private struct Triple: Hashable {
    let base, ours, theirs: Int32
  }

  private static let path = "entries/2026/03/2026-03-01-day.md"

  let style: LineStyle
  private let merging: FileMerging
  /// Whether each merge is judged by all laws, too.
  var isJudging = true
  private var numbers: [[UInt8]: Int32] = [:]
  private var texts: [[UInt8]] = []
  private var words: [UInt32] = []
  private var merges: [Triple: MergedText] = [:]
  /// The laws that a merge broke, with the merge.
  private(set) var broken: [(law: String, triple: MergeTriple)] = []

  var mergeCount: Int { merges.count }

  /// Two devices with files of this style.
  init(_ style: LineStyle, merging: @escaping FileMerging) {
    self.style = style
    self.merging = merging
  }

  /// Two devices that share a file of so many lines.
  mutating func start(lineCount: Int) -> State {
    let text = number(style.text(LineStyle.shared.prefix(lineCount)))
    let device = Device(text: text, base: text)
    return State(hub: text, devices: [device, device])
  }

  private mutating func number(_ text: [UInt8]) -> Int32 {
    if let known = numbers[text] { return known }
    let fresh = Int32(texts.count)
    numbers[text] = fresh
    texts.append(text)
    words.append(LineStyle.mask(of: text))
    return fresh
  }
}

extension TwoDevices {
  /// One device exchanges what it has with the hub.
  mutating func sync(_ index: Int, _ state: State) -> State {
    let device = state.devices[index]
    let merged = merged(device.base, device.text, state.hub)
    var synced = state
    synced.hub = merged.text
    synced.owed &= ~merged.copied
    synced.devices[index].text = merged.text
    synced.devices[index].base = merged.text
    return synced
  }

  private mutating func merged(_ base: Int32, _ ours: Int32, _ theirs: Int32) -> MergedText {
    if ours == theirs || theirs == base { return MergedText(text: ours, copied: 0) }
    if ours == base { return MergedText(text: theirs, copied: 0) }
    let key = Triple(base: base, ours: ours, theirs: theirs)
    if let known = merges[key] { return known }
    let (o, x, y) = (texts[Int(base)], texts[Int(ours)], texts[Int(theirs)])
    let file = merging(o, x, y, Self.path)
    let copied = file.copies.reduce(0) { $0 | LineStyle.mask(of: $1.bytes) }
    let merged = MergedText(text: number(file.bytes ?? []), copied: copied)
    merges[key] = merged
    guard isJudging else { return merged }
    let triple = MergeTriple(path: Self.path, base: o, ours: x, theirs: y)
    for law in MergeLaws(triple, merging: merging).broken { broken.append((law, triple)) }
    return merged
  }

  /// All that one edit on one device can make of a state.
  mutating func edited(_ index: Int, _ state: State) -> [State] {
    let device = state.devices[index]
    let word = LineStyle.words[index][Int(device.editCount)]
    let text = texts[Int(device.text)]
    return style.edits(of: text, writing: word, keepingOld: index == 1).map { bytes in
      var edited = state
      let text = number(bytes)
      edited.devices[index].text = text
      edited.devices[index].editCount += 1
      let (old, new) = (words[Int(device.text)], words[Int(text)])
      edited.owed = (edited.owed | new & ~old) & ~(old & ~new)
      return edited
    }
  }

  /// The state and what any syncs make of it.
  mutating func synced(_ state: State) -> Set<State> {
    var known: Set<State> = [state]
    var fresh = [state]
    while let next = fresh.popLast() {
      for index in next.devices.indices {
        let synced = sync(index, next)
        if known.insert(synced).inserted { fresh.append(synced) }
      }
    }
    return known
  }

  /// What is wrong once each device has synced twice; `nil` when all is well.
  mutating func fault(after state: State) -> String? {
    for order in [[0, 1, 0, 1], [1, 0, 1, 0]] {
      var quiet = state
      for index in order { quiet = sync(index, quiet) }
      if quiet.owed & ~words[Int(quiet.hub)] != 0 { return "words are gone" }
      if quiet.devices.contains(where: { $0.text != quiet.hub }) { return "the devices differ" }
      if sync(0, quiet) != quiet || sync(1, quiet) != quiet { return "a third sync changes it" }
    }
    return nil
  }

  /// The texts of a state, for the person who looks for the fault.
  func described(_ state: State) -> String {
    let texts = [state.hub] + state.devices.flatMap { [$0.base, $0.text] }
    return texts.map { String(decoding: self.texts[Int($0)], as: UTF8.self) }
      .joined(separator: "----\n")
  }
}
