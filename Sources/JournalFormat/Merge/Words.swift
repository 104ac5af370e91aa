/// The words of a text: maximal runs of letters, digits and marks, equal when canonically
/// equivalent.
///
/// A merge may drop no word that a side wrote; see ``Conservation``.
struct Words {
  private(set) var all: Set<String> = []

  init() {}

  init(_ text: some Collection<UInt8>) {
    add(text)
  }

  mutating func add(_ text: some Collection<UInt8>) {
    if text.allSatisfy({ $0 < 0x80 }) {
      for word in text.split(whereSeparator: { !$0.isWordByte }) {
        all.insert(String(decoding: word, as: UTF8.self))
      }
    } else {
      for word in String(decoding: text, as: UTF8.self).unicodeScalars
        .split(whereSeparator: { !$0.isOfWord })
      {
        all.insert(String(String.UnicodeScalarView(word)))
      }
    }
  }

  mutating func formUnion(_ other: Words) {
    all.formUnion(other.all)
  }

  var isEmpty: Bool { all.isEmpty }

  func isSubset(of other: Words) -> Bool { all.isSubset(of: other.all) }

  func meets(_ other: Words) -> Bool { !all.isDisjoint(with: other.all) }

  func subtracting(_ other: Words) -> Words {
    var words = self
    words.all.subtract(other.all)
    return words
  }

  /// The words that a merge of these must keep: those that a side added, and those that no side
  /// removed.
  static func protected(base: Words, left: Words, right: Words) -> Words {
    var words = Words()
    words.all = left.all.subtracting(base.all)
      .union(right.all.subtracting(base.all))
      .union(base.all.intersection(left.all).intersection(right.all))
    return words
  }
}

extension UInt8 {
  fileprivate var isWordByte: Bool {
    isDigit || (self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z"))
  }
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
