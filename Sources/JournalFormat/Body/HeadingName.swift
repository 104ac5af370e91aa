/// A heading as headings are compared: without case, outer blanks, emphasis and closing
/// punctuation, with straight quotes and single spaces.
///
/// `  What  happened? ` and `what happened` are one heading.
public struct HeadingName: Sendable, Hashable {
  private let text: String

  /// The name under which this heading is looked up.
  public init(_ heading: String) {
    var words: [Substring] = []
    let plain = heading.lowercased()
      .replacing(["\u{2018}", "\u{2019}"], with: "'")
      .replacing(["\u{201C}", "\u{201D}", "\u{201E}"], with: "\"")
      .replacing(["*", "`"], with: "")
    words = plain.split(whereSeparator: \.isWhitespace)
    var name = words.joined(separator: " ")
    while let last = name.last, ".:?!\u{2026}_".contains(last) { name.removeLast() }
    text = name
  }
}

extension String {
  fileprivate func replacing(_ characters: Set<Character>, with other: String) -> String {
    reduce(into: "") { text, character in
      text += characters.contains(character) ? other : String(character)
    }
  }
}
