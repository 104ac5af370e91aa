/// Finds the keys and values of a file's front matter as byte ranges, without copying any.
///
/// The scanner may be used for file after file; once warm it allocates nothing. It never fails:
/// what it cannot read is a problem, and it goes on with the next line.
public struct FrontMatterScanner: Sendable {
  /// Keys and items in the file's order.
  public private(set) var nodes: [Node] = []
  /// What the front matter does that the format does not allow, in the file's order.
  public private(set) var problems: [ScanProblem] = []
  /// The fences; `nil` when the file has no front matter, or was scanned without fences.
  public private(set) var fences: Fences?
  /// What follows the front matter; the whole file when there is none.
  public private(set) var body: Range<Int> = 0..<0

  /// Makes a scanner.
  public init() {}

  /// Scans a file with front matter between fences or, when not `fenced`, a file that is front
  /// matter as a whole; the results stand until the next scan.
  public mutating func scan(_ bytes: borrowing Span<UInt8>, fenced: Bool = true) {
    nodes.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    fences = nil
    body = 0..<bytes.count
  }
}
