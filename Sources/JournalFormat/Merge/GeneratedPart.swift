/// The part of a summary that the tool writes, between its two marker comments.
///
/// It is a function of the entries and can be made anew, so a merge takes it as one thing: never
/// two versions of it, and its words are nobody's.
struct GeneratedPart: Equatable {
  /// The lines, with the markers.
  let text: [UInt8]
  let range: Range<Int>
  /// `2026-03`, as the first marker names it.
  private let period: ArraySlice<UInt8>
  /// `2026-03-31`: up to when it counts.
  private let asOf: ArraySlice<UInt8>

  private static let end = Array("<!-- journal:end-summary -->".utf8)

  /// Finds the first part in a text whose lines end with LF.
  ///
  /// Of two starts before one end, the later begins the part.
  init?(in text: [UInt8]) {
    var start: (period: ArraySlice<UInt8>, asOf: ArraySlice<UInt8>, offset: Int)?
    for line in text.lines {
      if let (period, asOf) = Self.start(line) {
        start = (period, asOf, line.startIndex)
      } else if let start, line.starts(with: Self.end) {
        range = start.offset..<line.endIndex
        self.text = Array(text[range])
        (period, asOf) = (start.period, start.asOf)
        return
      }
    }
    return nil
  }

  /// The period and the day of a line such as `<!-- journal:summary 2026-03 as-of=2026-03-31 -->`.
  private static func start(
    _ line: ArraySlice<UInt8>
  ) -> (period: ArraySlice<UInt8>, asOf: ArraySlice<UInt8>)? {
    let label = Array("as-of=".utf8)
    let words = line.dropLast().split(separator: UInt8(ascii: " "))
    guard words.count == 5, words[0].elementsEqual("<!--".utf8),
      words[1].elementsEqual("journal:summary".utf8), words[3].starts(with: label),
      words[4].elementsEqual("-->".utf8)
    else { return nil }
    return (words[2], words[3].dropFirst(label.count))
  }

  static func == (a: GeneratedPart, b: GeneratedPart) -> Bool { a.text == b.text }
}

extension GeneratedPart {
  /// The part that stays: the one that a side wrote anew, of two the later, of two of one day the
  /// first in byte order; `nil` when the sides tell of different periods.
  static func merged(_ base: MergeSource?, _ left: MergeSource, _ right: MergeSource) -> Self? {
    guard let l = left.generated, let r = right.generated else {
      return left.generated ?? right.generated
    }
    guard l.period == r.period else { return nil }
    if let part = threeWay(base?.generated, l, r) ?? nil { return part }
    let (first, second) = l.text.lexicographicallyPrecedes(r.text) ? (l, r) : (r, l)
    return first.asOf.lexicographicallyPrecedes(second.asOf) ? second : first
  }
}

extension MergeSource {
  var generated: GeneratedPart? { GeneratedPart(in: text) }

  /// The same version with this part in the place of its own.
  func replacingGenerated(with part: GeneratedPart) -> MergeSource {
    guard let old = generated, old != part else { return self }
    let replaced = text[..<old.range.lowerBound] + part.text + text[old.range.upperBound...]
    return MergeSource(style.applied(to: Array(replaced)), fenced: true)
  }
}
