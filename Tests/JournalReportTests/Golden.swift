import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

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
  _ name: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  let path = "\(root)/\(name)"
  if getenv("UPDATE_GOLDEN") != nil {
    guard let file = fopen(path, "w") else {
      Issue.record("could not write '\(path)'", sourceLocation: sourceLocation)
      return
    }
    fputs(text, file)
    fclose(file)
  }
  #expect(text == contents(of: path), sourceLocation: sourceLocation)
}

/// The text of a file; `nil` when there is none.
func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
