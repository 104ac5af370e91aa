@testable import JournalFormat

/// How the lines of a small file stand: as one paragraph, as paragraphs, as items of a list.
enum LineStyle: CaseIterable {
  case lines, paragraphs, items

  /// What the first lines say.
  static let shared = ["one", "two", "six"]
  /// What each device writes, in turn; in byte order neither comes first.
  static let words = [
    ["mill", "cape", "yarn", "barn", "zinc"], ["kite", "pond", "dune", "vine", "arch"],
  ]
  static let longest = 3

  private static let bits: [[UInt8]: UInt32] = {
    let all = (shared + words.joined()).enumerated()
    return Dictionary(uniqueKeysWithValues: all.map { (Array($1.utf8), 1 << $0) })
  }()

  /// The known words in a text.
  static func mask(of text: [UInt8]) -> UInt32 {
    text.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
      .reduce(0) { $0 | (bits[Array($1)] ?? 0) }
  }

  /// A text of these lines.
  func text(_ lines: some Sequence<String>) -> [UInt8] {
    joined(
      lines.map { line($0) }.flatMap { self == .paragraphs ? [$0, []] : [$0] }.dropLast(trailing)
    )
  }

  private var trailing: Int { self == .paragraphs ? 1 : 0 }

  private func line(_ word: String) -> [UInt8] {
    Array((self == .items ? "- " : "").utf8) + word.utf8
  }

  private func joined(_ lines: some Sequence<[UInt8]>) -> [UInt8] {
    lines.flatMap { $0 + [UInt8(ascii: "\n")] }
  }
}

// What a person can do to a file.
extension LineStyle {
  /// All texts that one edit with a new word can make of this one: insert, replace, delete, settle.
  ///
  /// What replaces a line may begin with the old one.
  func edits(of text: [UInt8], writing word: String, keepingOld: Bool) -> [[UInt8]] {
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .dropLast().map(Array.init)
    let places = lines.indices.filter { Self.isWritten(lines[$0]) }
    var edited = places.flatMap { place in
      let fresh = keepingOld ? lines[place] + Array(" \(word)".utf8) : line(word)
      return [
        replacing(place..<(place + 1), by: [fresh], in: lines), deleting(place, in: lines),
      ]
    }
    if places.count < Self.longest {
      let gap: [[UInt8]] = self == .paragraphs ? [[]] : []
      edited += places.map { replacing($0..<$0, by: [line(word)] + gap, in: lines) }
      let above = lines.isEmpty ? [] : gap
      edited.append(replacing(lines.count..<lines.count, by: above + [line(word)], in: lines))
    }
    return edited.map(joined) + settled(lines).map(joined)
  }

  private static func isWritten(_ line: [UInt8]) -> Bool {
    !line.isEmpty && line[0] != UInt8(ascii: "<") && line[0] != UInt8(ascii: ">")
  }

  private func replacing(
    _ range: Range<Int>,
    by fresh: [[UInt8]],
    in lines: [[UInt8]]
  ) -> [[UInt8]] {
    Array(lines[..<range.lowerBound] + fresh + lines[range.upperBound...])
  }

  /// The lines without one, and without a blank line beside it.
  private func deleting(_ place: Int, in lines: [[UInt8]]) -> [[UInt8]] {
    guard self == .paragraphs else { return replacing(place..<(place + 1), by: [], in: lines) }
    let isLast = place + 1 == lines.count
    let start = isLast && place > 0 && lines[place - 1].isEmpty ? place - 1 : place
    let end = !isLast && lines[place + 1].isEmpty ? place + 2 : place + 1
    return replacing(start..<end, by: [], in: lines)
  }

  /// The lines with one version in the place of the first passage that has several.
  private func settled(_ lines: [[UInt8]]) -> [[[UInt8]]] {
    let start = lines.firstIndex { $0.starts(with: "<!-- journal:versions ".utf8) }
    let end = lines.firstIndex { $0.starts(with: "<!-- journal:end ".utf8) }
    guard let start, let end, start < end else { return [] }
    return lines[(start + 1)..<end].split { $0.starts(with: "<!-- journal:or ".utf8) }
      .map { version in
        let own = version.drop { !Self.isWritten($0) }.reversed().drop(while: \.isEmpty).reversed()
        return replacing(start..<(end + 1), by: Array(own), in: lines)
      }
  }
}
