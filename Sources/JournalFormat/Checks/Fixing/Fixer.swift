/// Mends what the checks find in one file, and proves that nothing else changed.
public struct Fixer: Sendable {
  private let checker: Checker
  private let effort: @Sendable (_ size: Int) -> Int

  /// Makes a fixer that applies the fixes of this checker's findings.
  public init(_ checker: Checker) {
    // What a person writes is mended to the end, whatever it takes.
    self.init(checker) { size in size <= 1 << 16 ? 1 << 27 : 1 << 24 }
  }

  /// `effort` is what looking at a file of this size again and again may cost, in bytes.
  init(_ checker: Checker, effort: @escaping @Sendable (_ size: Int) -> Int) {
    self.checker = checker
    self.effort = effort
  }

  /// The bytes after all safe fixes, the findings that they mended, and the edits of each round;
  /// with `unsafe` also those fixes that may change the meaning.
  ///
  /// Each round applies fixes that do not touch each other and looks again. A fix after which its
  /// finding stays, or a new one appears, is taken back, so that there is less to find after each
  /// round; of a large file that needs many rounds some findings may be left. The file comes back
  /// as it was when it cannot be parsed.
  public func fix(
    _ bytes: [UInt8],
    path: String,
    unsafe: Bool = false
  ) -> (bytes: [UInt8], applied: [Diagnostic], rounds: [[Edit]]) {
    let file = JournalFile(path: path)
    let document = file.document(bytes)
    guard document.mayBeRewritten else { return (bytes, [], []) }
    let findings = checker.findings(of: document, path: path)
    var mending = FixRounds(document, findings, unsafe: unsafe, effort: effort(bytes.count)) {
      bytes in
      let document = file.document(bytes)
      return document.mayBeRewritten ? (document, checker.findings(of: document, path: path)) : nil
    }
    while mending.goesOn() {}
    return (mending.document.bytes, mending.applied, mending.rounds)
  }
}

/// A file that is mended round by round.
private struct FixRounds {
  private(set) var document: Document
  private(set) var applied: [Diagnostic] = []
  private(set) var rounds: [[Edit]] = []
  private var findings: [Diagnostic]
  /// Fixes that broke something, by what tells them apart wherever they are.
  private var refused: Set<[String]> = []
  /// What looking at the file again may still cost: one that is large or holds many findings is
  /// not looked at as often, so that none takes seconds.
  private var effortLeft: Int
  /// In bytes.
  private static let effortOfFinding = 100
  private let unsafe: Bool
  private let look: ([UInt8]) -> (Document, [Diagnostic])?

  init(
    _ document: Document,
    _ findings: [Diagnostic],
    unsafe: Bool,
    effort: Int,
    look: @escaping ([UInt8]) -> (Document, [Diagnostic])?
  ) {
    self.document = document
    self.findings = findings
    self.unsafe = unsafe
    effortLeft = effort
    self.look = look
  }

  /// Applies all fixes that leave each other alone, or fewer at a time when they break something.
  ///
  /// `false` when there is nothing left to do.
  mutating func goesOn() -> Bool {
    let round = FixRound(fixable)
    guard !round.edits.isEmpty, effortLeft > 0 else { return false }
    if apply(round) { return true }
    // Half as many until one alone breaks something, twice as many after each success.
    var left = round.mended.count
    var size = max(1, left / 2)
    while left > 0, effortLeft > 0 {
      let next = Array(fixable.prefix(size))
      guard let first = next.first else { break }
      let part = FixRound(next)
      if apply(part) {
        left -= part.mended.count
        size *= 2
      } else if next.count > 1 {
        size = next.count / 2
      } else {
        refused.insert(first.finding.identity)
        left -= 1
      }
    }
    return effortLeft > 0
  }

  /// The findings that may be mended, each with the first fix that is allowed.
  private var fixable: [(finding: Diagnostic, fix: Fix)] {
    findings.compactMap { finding in
      let fix = finding.fixes.first { $0.isSafe || unsafe && $0.application == .unsafe }
      guard let fix, refused.isEmpty || !refused.contains(finding.identity) else { return nil }
      return (finding, fix)
    }
  }

  /// Applies a round unless it breaks something.
  private mutating func apply(_ round: FixRound) -> Bool {
    effortLeft -= document.bytes.count + Self.effortOfFinding * findings.count
    guard let (next, left) = look(document.applying(round.edits)),
      round.isKept(in: next.bytes, of: document.bytes), round.mends(findings, leaving: left)
    else { return false }
    applied.add(round.mended)
    rounds.append(round.edits)
    (document, findings) = (next, left)
    return true
  }
}

extension Diagnostic {
  fileprivate var identity: [String] { [code.description, message] + fixes.map(\.title) }
}
