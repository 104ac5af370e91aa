/// One key with its value, or one item of a list, as byte ranges of the file.
///
/// Nodes lie flat in the file's order: a list's items follow it, `childCount` of them.
public struct Node: Sendable, Hashable {
  /// How the value is written.
  public enum Kind: UInt8, Sendable {
    /// Nothing stands after the colon or the dash.
    case empty
    /// A scalar without quotes, perhaps wrapped.
    case plain
    /// A scalar in `'…'`.
    case singleQuoted
    /// A scalar in `"…"`.
    case doubleQuoted
    /// A `|` block.
    case literal
    /// A `>` block.
    case folded
    /// A list with one `- item` a line.
    case blockList
    /// A list in `[…]`.
    case flowList
    /// Something nested that only its bytes stand for.
    case opaque
    /// Something that a problem of the scanner keeps from being read.
    case broken
  }

  /// How the value is written.
  public let kind: Kind
  private let isItemNode: Bool
  private let items: UInt32
  private let start: UInt32
  private let keyStart: UInt32
  private let keyEnd: UInt32
  private let valueStart: UInt32
  private let valueEnd: UInt32
  private let end: UInt32

  init(
    _ kind: Kind,
    key: Range<Int>? = nil,
    value: Range<Int>,
    childCount: Int = 0,
    whole: Range<Int>
  ) {
    let keyOrNothing = key ?? value.lowerBound..<value.lowerBound
    self.kind = kind
    isItemNode = key == nil
    // A file of more than 4 MiB is not scanned.
    items = UInt32(truncatingIfNeeded: childCount)
    start = UInt32(truncatingIfNeeded: whole.lowerBound)
    keyStart = UInt32(truncatingIfNeeded: keyOrNothing.lowerBound)
    keyEnd = UInt32(truncatingIfNeeded: keyOrNothing.upperBound)
    valueStart = UInt32(truncatingIfNeeded: value.lowerBound)
    valueEnd = UInt32(truncatingIfNeeded: value.upperBound)
    end = UInt32(truncatingIfNeeded: whole.upperBound)
  }
}

extension Node {
  /// The key without quotes; empty for an item.
  public var key: Range<Int> { Int(keyStart)..<Int(keyEnd) }

  /// The value as written, with its quotes, brackets or block indicator; of an empty value, the
  /// place just after the colon or the dash.
  public var value: Range<Int> { Int(valueStart)..<Int(valueEnd) }

  /// The node with the comment lines directly above it: whole lines, but for an item of a flow
  /// list, which is its value alone.
  public var range: Range<Int> { Int(start)..<Int(end) }

  /// The number of items that follow a list.
  public var childCount: Int { Int(items) }

  /// Whether it is an item of the list before it.
  public var isItem: Bool { isItemNode }

  /// Whether the value is one text, perhaps an empty one.
  public var isScalar: Bool { kind.rawValue <= Kind.folded.rawValue }

  /// Whether the value is a text below its key, after `|` or `>`.
  var isBlock: Bool { kind == .literal || kind == .folded }

  /// Whether the value is a list, whose items follow.
  public var isList: Bool { kind == .blockList || kind == .flowList }
}
