/// The part of a summary that the tool writes, between its two marker comments.
///
/// It is a function of the entries and can be made anew, so a merge takes it as one thing: never
/// two versions of it, and its words are nobody's.
struct GeneratedPart: Equatable {
  /// The lines, with the markers.
  private let text: ArraySlice<UInt8>
  /// `2026-03`, as the first marker names it.
  private let period: ArraySlice<UInt8>
  /// `2026-03-31`: up to when it counts.
  private let asOf: ArraySlice<UInt8>

  private static let start = Array("<!-- journal:summary".utf8)
  private static let end = Array("<!-- journal:end-summary".utf8)
  /// What stands in a summary for its part, while the person's own text is merged.
  private static let standIn = Array("<!-- journal:summary -->\n".utf8)

  /// Parts a summary, whose lines end with LF, into the person's own text and the tool's.
  ///
  /// `nil` when a marker is out of place: then all of it counts as the person's.
  static func parting(_ text: [UInt8]) -> (own: [UInt8], part: GeneratedPart?)? {
    let markers = text.lines.filter { $0.starts(with: start) || $0.starts(with: end) }
    if markers.isEmpty { return (text, nil) }
    guard markers.count == 2, let part = GeneratedPart(from: markers[0], to: markers[1], in: text)
    else { return nil }
    let own = text[..<part.text.startIndex] + standIn + text[part.text.endIndex...]
    // Within code or a comment the markers would be text.
    let isBlock = Document(Array(own)).blocks()
      .contains { $0.kind == .comment && own[$0.range].elementsEqual(standIn) }
    return isBlock ? (Array(own), part) : nil
  }

  /// Reads a marker such as `<!-- journal:summary 2026-03 as-of=2026-03-31 -->`, and the end.
  private init?(from first: ArraySlice<UInt8>, to last: ArraySlice<UInt8>, in text: [UInt8]) {
    let label = Array("as-of=".utf8)
    let words = first.dropLast().split(separator: UInt8(ascii: " "))
    guard words.count == 5, words[1].elementsEqual("journal:summary".utf8),
      words[3].starts(with: label), words[4].elementsEqual("-->".utf8),
      last.elementsEqual(Self.end + " -->\n".utf8)
    else { return nil }
    self.text = text[first.startIndex..<last.endIndex]
    period = words[2]
    asOf = words[3].dropFirst(label.count)
  }

  /// The person's own text with this part where it belongs.
  func put(into own: [UInt8]) -> [UInt8] {
    Array(own.lines.map { $0.elementsEqual(Self.standIn) ? text : $0 }.joined())
  }

  /// Whether it is known of all these versions which part is the tool's, and all tell of one period.
  static func areParted(_ versions: [MergeSource]) -> Bool {
    versions.allSatisfy(\.isParted) && Set(versions.compactMap { $0.generated?.period }).count < 2
  }

  /// The part that stays: the one that a side wrote anew, of two the later, of two of one day the
  /// first in byte order.
  static func merged(_ base: Self?, _ left: Self?, _ right: Self?) -> Self? {
    guard let left, let right else { return left ?? right }
    if let part = threeWay(base, left, right) { return part }
    let (first, second) =
      left.text.lexicographicallyPrecedes(right.text) ? (left, right) : (right, left)
    return first.asOf.lexicographicallyPrecedes(second.asOf) ? second : first
  }
}
