/// Something in a file's bytes that the format does not allow, or only puts up with.
public struct ScanProblem: Sendable, Hashable {
  /// The rules that a file may break, in the order of the steps that find it out.
  public enum Kind: UInt8, Sendable, CaseIterable {
    // The file.
    /// More than 4 MiB; nothing of the file is read.
    case fileTooLarge
    /// The first byte that begins no character.
    case invalidUTF8
    /// The three bytes of a byte order mark before the text.
    case byteOrderMark
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
    /// The last line does not end; the range is the empty one after it.
    case noFinalNewline
    /// A line that git leaves in a conflict; the front matter's only problem then.
    case conflictMarker

    // The fences.
    /// The range is the opening fence; the only problem of its file.
    case unclosedFence
    /// The blank line right after the opening fence.
    case blankLineAfterFence
    /// `...` where `---` should close.
    case closedByDots
    /// More than 64 KiB between the fences; none of it is read.
    case frontMatterTooLarge

    // YAML that the format refuses.
    /// `&name`
    case anchor
    /// `*name`
    case alias
    /// `!name`
    case tag
    /// `<<:`
    case mergeKey
    /// A key that is no scalar, as `? a` or `[a]: b`.
    case complexKey
    /// A line as `%YAML 1.2`.
    case directive
    /// `--- text`, or a `---` that closes nothing.
    case secondDocument
    /// Blanks with a tab before what stands on a line.
    case tabIndentation
    /// The first key over 256, in settings over 4,096.
    case tooManyKeys
    /// The colon of a key of more than 1,024 bytes; readers of YAML look no further for it.
    case keyTooLong
    /// A list or map within eight others.
    case nestedTooDeep
    /// A key in quotes; it is read without them.
    case quotedKey
    /// A key in quotes that says something else than it spells.
    case escapedKey

    // Broken YAML.
    /// A key that stands a second time; `related` is the first.
    case duplicateKey
    /// A line that is neither key nor comment.
    case missingColon
    /// `mood:3`; the range is the colon.
    case missingSpaceAfterColon
    /// The blanks before a line that belongs to nothing above it.
    case unexpectedIndentation
    /// A `- item` line below no key.
    case itemWithoutKey
    /// The quote that opens a text and is never closed.
    case unclosedQuote
    /// The bracket that opens a list or map and is never closed.
    case unclosedList
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
    /// The first byte of an item right after another one.
    case missingComma
    /// Two commas without an item between.
    case emptyItem
    /// The colon after a key in brackets that stands on another line than the key.
    case splitKey
    /// Something after the `|` or `>` of a block that says nothing about it.
    case blockIndicator
  }

  /// The rule that is broken.
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

  /// Whether something cannot be read because of it.
  var preventsRewriting: Bool {
    switch self {
    case .byteOrderMark, .bareCarriageReturn, .mixedLineEndings, .noFinalNewline,
      .blankLineAfterFence, .closedByDots, .quotedKey, .missingSpaceAfterColon, .colonInPlainValue,
      .commentWithoutSpace:
      false
    default:
      true
    }
  }
}
