import ArgumentParser
import JournalFiles
import JournalFormat

/// The forms that findings come in.
enum FindingFormat: String, CaseIterable, ExpressibleByArgument {
  /// With an excerpt of the file.
  case pretty
  /// One line each, as compilers do.
  case short
  case json
}

/// All that checks found.
struct FindingReport {
  /// Those with findings, by their paths.
  let files: [CheckedFile]
  /// How many were looked at.
  let count: Int
  /// Files that could not be read.
  let problems: [FileError]

  init(_ files: [CheckedFile], count: Int, problems: [FileError]) {
    self.files = files.sorted { $0.path < $1.path }
    self.count = count
    self.problems = problems
  }

  func count(_ severity: Diagnostic.Severity) -> Int {
    files.reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
  }
}

/// Where a byte lies in a file.
struct TextPlace {
  /// From 1 on.
  let line: Int
  /// Characters from the line's start, from 1 on.
  let column: Int
  /// The line without its end.
  let text: String
  /// Characters before the place.
  let before: String

  init(_ offset: Int, in bytes: [UInt8]) {
    let offset = min(offset, bytes.count)
    let newline = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
    line = 1 + bytes[..<start].count { $0 == newline }
    before = String(decoding: bytes[start..<offset], as: UTF8.self)
    column = before.count + 1
    text = String(decoding: bytes[start..<end], as: UTF8.self)
  }
}
