import TestSupport
import Testing

/// Expects the text to be that of a file under `Golden/`; `UPDATE_GOLDEN=1` writes the file instead.
func expectGolden(
  _ text: String,
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let path = "Tests/JournalFormatTests/Golden/\(name)"
  #expect(text == golden(path, for: text), sourceLocation: sourceLocation)
}
