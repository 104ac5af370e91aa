/// Something in a file's bytes that the format does not allow, or only puts up with.
public struct ScanProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Kind: UInt8, Sendable, CaseIterable {
    // The file.
    case fileTooLarge, invalidUTF8, byteOrderMark
    /// A NUL or a control character other than tab, line feed, carriage return.
    case controlCharacter
    /// More than twenty control characters, of which only the first is told.
    case notText
    /// NEL, U+2028 or U+2029 in front matter, which some readers take for a new line.
    case unicodeLineBreak
    /// The first carriage return that no line feed follows.
    case bareCarriageReturn
    /// The first line that does not end as the file's first line does.
    case mixedLineEndings
    case noFinalNewline
    /// A line that git leaves in a conflict; the front matter's only problem then.
    case conflictMarker

    // The fences.
    /// The range is the opening fence; the only problem of its file.
    case unclosedFence
    case blankLineAfterFence
    /// `...` where `---` should close.
    case closedByDots
    case frontMatterTooLarge

    // YAML that the format refuses.
    case anchor, alias, tag, mergeKey, complexKey, directive, secondDocument
    case tabIndentation
    case tooManyKeys, nestedTooDeep
    /// A key in quotes; it is read without them.
    case quotedKey
    /// A key in quotes that says something else than it spells.
    case escapedKey

    // Broken YAML.
    /// A key that stands a second time; `related` is the first.
    case duplicateKey
    /// A line that is neither key nor comment.
    case missingColon
    case missingSpaceAfterColon
    case unexpectedIndentation
    /// A `- item` line below no key.
    case itemWithoutKey
    case unclosedQuote, unclosedList
    /// The bytes of a `\` escape that YAML does not know.
    case unknownEscape
    /// `: ` within a value without quotes; it is read as part of the text.
    case colonInPlainValue
    /// A value without quotes that begins with a character YAML keeps for itself.
    case reservedCharacter
    /// Something between a value's end and the end of its line.
    case textAfterValue
    /// A `#` right after a closing quote or bracket.
    case commentWithoutSpace
    case missingComma
    /// Two commas without an item between.
    case emptyItem
    /// The colon after a key in brackets that stands on another line than the key.
    case splitKey
    case blockIndicator
  }

  /// What is wrong.
  public let kind: Kind
  /// Where, in as few bytes as possible.
  public let range: Range<Int>
  /// Another place that has to do with it.
  public let related: Range<Int>?

  init(_ kind: Kind, _ range: Range<Int>, related: Range<Int>? = nil) {
    self.kind = kind
    self.range = range
    self.related = related
  }
}

extension ScanProblem.Kind {
  /// Whether nothing else is said of a file with this problem.
  public var standsAlone: Bool {
    switch self {
    case .fileTooLarge, .frontMatterTooLarge, .unclosedFence, .conflictMarker: true
    default: false
    }
  }
}
