import JournalFormat

extension String {
  /// The text so written that it reads back as one answer, which ends where the next heading is.
  ///
  /// A heading, and a fence or comment that is never closed, become plain text:
  /// `## So far` → `\## So far`. A text without them stays as it is.
  var asAnswer: String {
    var bytes = Array(utf8)
    while let place = bytes.firstBlockOutOfPlace { bytes.insert(UInt8(ascii: "\\"), at: place) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where the first block begins that would end the answer or take in what follows it.
  ///
  /// The answer is read as it will stand, between two headings.
  fileprivate var firstBlockOutOfPlace: Int? {
    let before = Array("## \n\n".utf8)
    let document = Document(before + self + Array("\n\n## \n".utf8))
    let end = before.count + count
    let block = document.blocks().dropFirst().first { block in
      switch block.kind {
      case .heading, .marker: true
      default: block.range.upperBound > end + 1
      }
    }
    guard let block, block.range.lowerBound < end else { return nil }
    // What makes a heading is its only line or, underlined, its last.
    let lines = document.bytes[block.range].dropLast()
    let isHeading = block.headingLevel != nil
    let start = isHeading ? lines.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } : nil
    let line = lines[(start ?? lines.startIndex)...]
    return (line.firstIndex { $0 != UInt8(ascii: " ") } ?? line.startIndex) - before.count
  }
}
