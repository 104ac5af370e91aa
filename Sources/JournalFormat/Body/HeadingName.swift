/// A heading as headings are compared: without case, outer blanks, emphasis and closing
/// punctuation, with straight quotes and single spaces.
///
/// `  What  happened? ` and `what happened` are one heading.
public struct HeadingName: Sendable, Hashable {
  private let text: String

  /// The name under which this heading is looked up.
  public init(_ heading: String) {
    var name = ""
    for character in heading.lowercased() {
      switch character {
      case "*", "`": continue
      case "\u{2018}", "\u{2019}": name.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}": name.append("\"")
      default: name.append(character)
      }
    }
    name = name.singleSpaced
    while let last = name.last, ".:?!\u{2026}_ ".contains(last) { name.removeLast() }
    text = name
  }
}
