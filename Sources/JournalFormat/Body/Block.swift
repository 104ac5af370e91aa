/// A top-level part of a Markdown body: whole lines, up to and with the newline of the last one.
///
/// Blocks tile the body: before, between and after them lie blank lines only, which belong to no
/// block. A list with everything nested in it is one block, and so is a quote.
public struct Block: Sendable, Hashable {
  /// The sorts of blocks that Markdown knows, and our markers.
  public enum Kind: Sendable, Hashable {
    /// A heading, of either style; the level runs from 1 to 6.
    case heading(level: Int)
    case paragraph, list, quote, table
    /// Code between lines of ``` or ~~~; one that is never closed runs to the end.
    case fence
    case indentedCode
    /// An HTML comment, up to the end of the line that closes it; never closed, to the end.
    case comment
    case thematicBreak
    /// Lines such as `[label]: https://…`.
    case linkReferences
    /// A line that belongs to a passage kept in two versions.
    case marker(VersionMarker)
  }

  /// What sort of block it is.
  public let kind: Kind
  /// The bytes of the block's lines.
  public let range: Range<Int>
  /// The bytes that matter: a heading's title, what stands inside a fence or a comment, a marker's
  /// id; of all others the lines without the last newline.
  public let content: Range<Int>

  /// The heading's level; `nil` when the block is none.
  public var headingLevel: Int? {
    guard case .heading(let level) = kind else { return nil }
    return level
  }

  /// Whether it is a fence or a comment that runs to the end of the body for want of a closing one.
  var isOpen: Bool {
    (kind == .fence || kind == .comment) && content.upperBound == range.upperBound
  }
}

/// The three lines around a passage that a merge kept in two versions, as
/// `<!-- journal:versions 7f3a9c21 -->`.
public enum VersionMarker: String, Sendable, CaseIterable {
  /// Before the first version.
  case versions
  /// Between two versions.
  case or
  /// After the last version.
  case end
}
