import JournalFormat

extension Law {
  /// The time to read and check a text grows as its length does, not as the square of it.
  static func checkGrowing(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard !bytes.isEmpty else { return }
    let long = timeToCheck(bytes, repeatedTo: 256 << 10)
    guard long > 1 else { return }
    let short = timeToCheck(bytes, repeatedTo: 64 << 10)
    try promise(long < 10 * short, "four times the text takes four times as long", bytes)
  }

  /// The seconds of processor time that a text made of this one takes.
  private static func timeToCheck(_ bytes: [UInt8], repeatedTo size: Int) -> Double {
    let grown = Array(repeatElement(bytes, count: max(1, size / bytes.count)).joined())
    return threadTime {
      let document = Document(grown)
      _ = document.entry(id: LawEntry.stem)
      _ = LawEntry.checker.check(document, path: LawEntry.path)
    }
  }
}
