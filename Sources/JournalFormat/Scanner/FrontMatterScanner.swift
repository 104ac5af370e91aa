/// Finds the keys and values of a file's front matter as byte ranges, without copying any.
///
/// The scanner may be used for file after file; once warm it allocates nothing. It never fails:
/// what it cannot read is a problem, and it goes on with the next line.
public struct FrontMatterScanner: Sendable {
  /// Keys and items in the file's order.
  public internal(set) var nodes: [Node] = []
  /// What the front matter does that the format does not allow, in the file's order.
  public internal(set) var problems: [ScanProblem] = []
  /// The fences; `nil` when the file has no front matter, or was scanned without fences.
  public private(set) var fences: Fences?
  /// What follows the front matter; the whole file when there is none.
  public private(set) var body: Range<Int> = 0..<0

  /// How many maps and lists are open, the front matter itself not among them.
  var depth = 0

  /// Makes a scanner.
  public init() { nodes.reserveCapacity(16) }

  /// Scans a file with front matter between fences or, when not `fenced`, a file that is front
  /// matter as a whole.
  ///
  /// The results stand until the next scan.
  public mutating func scan(_ bytes: borrowing Span<UInt8>, fenced: Bool = true) {
    nodes.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    fences = nil
    body = 0..<bytes.count
    guard bytes.count <= Limits.file else { return report(.fileTooLarge, 0..<0) }
    let start = bytes.holds("\u{FEFF}", at: 0) ? 3 : 0
    if start > 0 { report(.byteOrderMark, 0..<start) }
    if fenced {
      guard let opening = bytes.fence("---", at: start) else { return }
      scanFenced(bytes, opening: opening)
    } else {
      scanUnfenced(bytes, from: start)
    }
    if problems.count > 1 { settleProblems() }
  }
}

extension FrontMatterScanner {
  /// What a file may hold at most.
  enum Limits {
    static let file = 4 << 20
    static let frontMatter = 64 << 10
    static let keys = 256
    static let keysOfSettings = 4096
    static let key = 1024
    static let nesting = 8
  }

  mutating func report(_ kind: ScanProblem.Kind, _ range: Range<Int>, related: Range<Int>? = nil) {
    problems.append(ScanProblem(kind, range, related: related))
  }

  private mutating func scanFenced(_ bytes: borrowing Span<UInt8>, opening: Range<Int>) {
    let start = opening.upperBound
    let beginsBlank = start < bytes.count && bytes.isLineEnd(at: bytes.skippingBlanks(from: start))
    if beginsBlank { report(.blankLineAfterFence, start..<bytes.nextLine(from: start)) }

    // A few bytes over the limit, so that a fence right at it is seen whole.
    let part = bytes.extracting(0..<min(bytes.count, start + Limits.frontMatter + 4))
    let end = scanMapping(part, from: start, keyLimit: Limits.keys)
    let dots = bytes.fence("...", at: end)
    if end <= start + Limits.frontMatter, let closing = bytes.fence("---", at: end) ?? dots {
      if let dots { report(.closedByDots, end..<bytes.trimmed(dots).upperBound) }
      fences = Fences(opening: opening, closing: closing)
      body = closing.upperBound..<bytes.count
      reportTabs(bytes, in: start..<end)
      return
    }
    nodes.removeAll(keepingCapacity: true)
    problems.removeAll(keepingCapacity: true)
    let fence = bytes.trimmed(opening)
    if part.count < bytes.count, isClosed(bytes, from: end) {
      report(.frontMatterTooLarge, fence)
    } else if !beginsBlank {
      report(.unclosedFence, fence)
    }
  }

  /// Whether a closing fence stands at the start of this line or any later one.
  private func isClosed(_ bytes: borrowing Span<UInt8>, from offset: Int) -> Bool {
    var line = bytes.startOfLine(at: offset)
    while line < bytes.count {
      if bytes.fence("---", at: line) != nil { return true }
      line = bytes.nextLine(from: line)
    }
    return false
  }

  private mutating func scanUnfenced(_ bytes: borrowing Span<UInt8>, from start: Int) {
    body = bytes.count..<bytes.count
    guard bytes.count <= start + Limits.frontMatter else {
      return report(.frontMatterTooLarge, start..<start)
    }
    let begin = bytes.fence("---", at: start)?.upperBound ?? start
    let end = scanMapping(bytes, from: begin, keyLimit: Limits.keysOfSettings)
    if end < bytes.count { report(.secondDocument, bytes.restOfLine(from: end)) }
    reportTabs(bytes, in: begin..<end)
  }

  /// A conflict makes the rest of what was found doubtful, so it stands alone.
  private mutating func settleProblems() {
    if let conflict = problems.first(where: { $0.kind == .conflictMarker }) {
      problems = [conflict]
    } else {
      problems.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }
}
