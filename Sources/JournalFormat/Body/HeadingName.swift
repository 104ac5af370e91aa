/// A heading as headings are compared: without case, outer blanks, emphasis and closing
/// punctuation, with straight quotes and single spaces.
///
/// `  What  happened? ` and `what happened` are one heading.
public struct HeadingName: Sendable, Hashable {
  private let text: String

  /// The name under which this heading is looked up.
  public init(_ heading: String) {
    if heading.utf8.allSatisfy(\.isASCIILetter) {
      text = heading.lowercased()
      return
    }
    var name = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      switch scalar {
      case "*", "`": continue
      case "\u{2018}", "\u{2019}": name.append("'")
      case "\u{201C}", "\u{201D}", "\u{201E}": name.append("\"")
      default: name.append(scalar)
      }
    }
    let words = String(name).singleSpaced.unicodeScalars
    text = words.lastIndex { !$0.closesHeading }.map { String(words[...$0]) } ?? ""
  }
}

extension Unicode.Scalar {
  fileprivate var closesHeading: Bool {
    switch self {
    case ".", ":", "?", "!", "\u{2026}", "_", " ": true
    default: false
    }
  }
}

extension UInt8 {
  fileprivate var isASCIILetter: Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self | 0x20)
  }
}
