import JournalFormat

extension Law {
  /// Reading gives ranges that lie where they should, and printing what was read gives it back.
  static func checkReading(_ bytes: [UInt8]) throws(BrokenLaw) {
    for fenced in [true, false] {
      let document = Document(bytes, fenced: fenced)
      try checkPrinting(document)
      try promise(document.isTiled, "keys stand one after the other, items within them", bytes)
      try promise(document.isInBounds, "all that is found lies in the file", bytes)
      try promise(document.blocksAreInOrder, "blocks stand one after the other", bytes)
      _ = document.entry(id: LawEntry.stem)
      _ = document.answers()
      _ = document.nodes.map(document.string)
    }
    _ = JournalSettings(Document(bytes, fenced: false))
    _ = People(Document(bytes, fenced: false))
  }
}

extension Document {
  /// Whether keys stand one after the other, each with its items within it.
  fileprivate var isTiled: Bool {
    var end = 0
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      guard index + node.childCount < nodes.count else { return false }
      let items = nodes[(index + 1)..<(index + 1 + node.childCount)]
      guard !node.isItem, node.range.lowerBound >= end, node.isOrdered,
        items.allSatisfy({ $0.isItem && $0.isOrdered && node.range.encloses($0.range) })
      else { return false }
      end = node.range.upperBound
      index += 1 + items.count
    }
    return end <= (fences?.closing.lowerBound ?? bytes.count)
  }

  fileprivate var isInBounds: Bool {
    let all = 0..<bytes.count
    return all.encloses(body) && problems.allSatisfy { all.encloses($0.range) }
  }

  fileprivate var blocksAreInOrder: Bool {
    var end = body.lowerBound
    for block in blocks() {
      guard block.range.lowerBound >= end, block.range.encloses(block.content) else { return false }
      end = block.range.upperBound
    }
    return end <= body.upperBound
  }
}

extension Node {
  fileprivate var isOrdered: Bool {
    range.encloses(key) && range.encloses(value) && key.upperBound <= value.lowerBound
  }
}

extension Range<Int> {
  /// Whether the other range lies within this one.
  func encloses(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
