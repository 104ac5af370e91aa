/// One file: its bytes, and where in them the keys, the values and the body are.
///
/// A document is never written back as a whole. Edits splice its bytes, so that all it does not
/// understand stays as it was.
public struct Document: Sendable {
  /// The file as it is.
  public let bytes: [UInt8]
  /// Keys and items in the file's order, a list's items after it.
  public let nodes: [Node]
  /// All that is wrong with the bytes and the front matter, in the file's order.
  public let problems: [ScanProblem]
  /// The fences around the front matter; `nil` when there are none.
  public let fences: Fences?
  /// What follows the front matter; the whole file when there is none.
  public let body: Range<Int>
  /// Whether front matter may hold keys: fences are there, or none are needed.
  public let hasFrontMatter: Bool

  /// Reads a file with front matter between fences or, when not `fenced`, a file that is front
  /// matter as a whole, as `journal.yaml`.
  public init(_ bytes: [UInt8], fenced: Bool = true) {
    var scanner = FrontMatterScanner()
    scanner.scan(bytes.span, fenced: fenced)
    self.bytes = bytes
    nodes = scanner.nodes
    problems = Self.problems(bytes, scanner, fenced: fenced)
    fences = scanner.fences
    body = scanner.body
    hasFrontMatter = !fenced || scanner.fences != nil
  }

  /// Whether something in it could not be read, so that nothing may rewrite it.
  var preventsRewriting: Bool { problems.contains { $0.kind.preventsRewriting } }

  /// The problems of the text and of the front matter; one that makes all others doubtful stands
  /// alone.
  private static func problems(
    _ bytes: [UInt8],
    _ scanner: FrontMatterScanner,
    fenced: Bool
  ) -> [ScanProblem] {
    if let problem = scanner.problems.first(where: \.kind.standsAlone) { return [problem] }
    let frontMatterEnd = fenced ? scanner.fences?.closing.upperBound ?? 0 : bytes.count
    let text = TextScanner(bytes.span, frontMatterEnd: frontMatterEnd).problems
    if text.isEmpty || scanner.problems.isEmpty { return text + scanner.problems }
    return (text + scanner.problems).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
