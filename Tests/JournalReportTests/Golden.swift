import TestSupport
import Testing

/// Expects the text to be that of a file under `Golden/`; `UPDATE_GOLDEN=1` writes the file instead.
func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  expectFile(text, "Tests/JournalReportTests/Golden/\(name)", sourceLocation: sourceLocation)
}

/// Expects the text to be that of a file of the package; `UPDATE_GOLDEN=1` writes the file instead.
func expectFile(
  _ text: String,
  _ path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(text == golden(path, for: text), sourceLocation: sourceLocation)
}
