/// The words of a text: maximal runs of letters, digits and marks, equal when canonically
/// equivalent.
///
/// A merge may drop no word that a side wrote.
struct Words {
  private(set) var all: Set<String> = []

  init() {}

  init(_ text: [UInt8]) {
    add(text)
  }

  init(_ line: ArraySlice<UInt8>) {
    add(line)
  }

  /// The words that a person wrote into a body.
  init(body: [UInt8]) {
    for line in body.ownLines { add(line) }
  }

  mutating func add(_ text: [UInt8]) {
    add(text[...])
  }

  mutating func add(_ text: ArraySlice<UInt8>) {
    if !addASCII(text.span) {
      for word in String(decoding: text, as: UTF8.self).unicodeScalars
        .split(whereSeparator: { !$0.isOfWord })
      {
        all.insert(String(String.UnicodeScalarView(word)))
      }
    }
  }

  /// Adds the words when all bytes are ASCII.
  private mutating func addASCII(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index] >= 0x80 { return false }
    var start = 0
    for end in 0...text.count where end == text.count || !text[end].isWordByte {
      if start < end { all.insert(text.string(start..<end)) }
      start = end + 1
    }
    return true
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
  /// Whether words are made of such.
  var isOfWord: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark:
      true
    default: false
    }
  }
}
