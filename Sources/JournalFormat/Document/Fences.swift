/// The two lines that front matter stands between, each with its newline.
public struct Fences: Sendable, Hashable {
  /// The line `---` that opens the front matter.
  public let opening: Range<Int>
  /// The line `---` that closes it.
  public let closing: Range<Int>

  /// What stands between the fences.
  public var content: Range<Int> { opening.upperBound..<closing.lowerBound }
}
