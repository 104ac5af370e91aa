/// Mends what the checks find in one file, and proves that nothing else changed.
public struct Fixer: Sendable {
  private let checker: Checker

  /// More rounds than this mean that two fixes undo each other.
  private static let roundLimit = 10

  /// Makes a fixer that applies the fixes of this checker's findings.
  public init(_ checker: Checker) {
    self.checker = checker
  }

  /// The bytes after all safe fixes, and the findings that they mended; with `unsafe` also those
  /// fixes that may change the meaning.
  ///
  /// Each round applies fixes that do not touch each other and looks again. The file comes back as
  /// it was when it cannot be parsed, when a mended finding stays, or when a new one appears.
  public func fix(
    _ bytes: [UInt8],
    path: String,
    unsafe: Bool = false
  ) -> (bytes: [UInt8], applied: [Diagnostic]) {
    var document = Document(bytes)
    guard !document.preventsRewriting else { return (bytes, []) }
    var findings = checker.check(document, path: path)
    var applied: [Diagnostic] = []
    for _ in 0..<Self.roundLimit {
      let round = Round(findings, unsafe: unsafe)
      guard !round.edits.isEmpty else { return (document.bytes, applied) }
      let next = Document(document.applying(round.edits))
      let left = checker.check(next, path: path)
      guard !next.preventsRewriting, round.isKept(in: next.bytes, of: document.bytes),
        round.mends(findings, leaving: left)
      else { return (bytes, []) }
      applied += round.mended
      (document, findings) = (next, left)
    }
    return (bytes, [])
  }
}

/// The fixes that one round applies, each of which leaves the bytes of the others alone.
private struct Round {
  private(set) var mended: [Diagnostic] = []
  private(set) var edits: [Edit] = []

  init(_ findings: [Diagnostic], unsafe: Bool) {
    for finding in findings {
      guard let fix = finding.fixes.first(where: { ($0.isSafe || unsafe) && !$0.edits.isEmpty }),
        !fix.edits.contains(where: touchesEdits)
      else { continue }
      mended.append(finding)
      edits += fix.edits
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Two insertions at one place touch: their order would be a guess.
  private func touchesEdits(_ edit: Edit) -> Bool {
    edits.contains {
      edit.range.lowerBound <= $0.range.upperBound && $0.range.lowerBound <= edit.range.upperBound
    }
  }

  /// Whether all bytes outside the edits are where they should be, and the same.
  func isKept(in new: [UInt8], of old: [UInt8]) -> Bool {
    var (oldPlace, newPlace) = (0, 0)
    for edit in edits + [Edit(old.count..<old.count, with: [])] {
      let kept = old[oldPlace..<edit.range.lowerBound]
      let replacementStart = newPlace + kept.count
      let end = replacementStart + edit.replacement.count
      guard end <= new.count, kept.elementsEqual(new[newPlace..<replacementStart]),
        edit.replacement.elementsEqual(new[replacementStart..<end])
      else { return false }
      (oldPlace, newPlace) = (edit.range.upperBound, end)
    }
    return newPlace == new.count
  }

  /// Whether each code has at least as many findings less as were mended, and none has more.
  func mends(_ findings: [Diagnostic], leaving left: [Diagnostic]) -> Bool {
    let before = findings.countByCode
    let after = left.countByCode
    let fixed = mended.countByCode
    return Set(before.keys).union(after.keys).allSatisfy { code in
      after[code, default: 0] <= before[code, default: 0] - fixed[code, default: 0]
    }
  }
}

extension [Diagnostic] {
  fileprivate var countByCode: [DiagnosticCode: Int] {
    reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }
}
