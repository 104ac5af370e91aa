import Foundation
import JournalFiles
import JournalFormat
import JournalStore
import Testing

/// The day that a literal of a test names.
func day(_ text: String) -> CivilDate {
  guard let day = CivilDate(text) else { preconditionFailure("no day: \(text)") }
  return day
}

/// A folder that vanishes with the test.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "journal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.resolvingSymlinksInPath().path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders on the way to it.
  func write(_ text: String, to name: String) throws {
    let url = URL(filePath: "\(path)/\(name)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  func mode(of name: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return try #require(attributes[.posixPermissions] as? Int)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: "\(path)/\(name)",
      withIntermediateDirectories: true
    )
  }

  /// All files below the folder, sorted.
  var files: [String] {
    let all = FileManager.default.subpaths(atPath: path) ?? []
    return all.filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return attributes?[.type] as? FileAttributeType == .typeRegular
    }.sorted()
  }

  /// A journal in this folder with these entries, by their paths below `entries`.
  func journal(_ entries: [String: String] = [:]) throws -> Journal {
    try makeFolder(".git")
    try write("format: 1\n", to: "journal.yaml")
    for (path, text) in entries { try write(text, to: "entries/\(path)") }
    return try Journal(at: path)
  }
}

/// An entry's file.
func entry(_ date: String, kind: String = "checkin", _ fields: String = "") -> String {
  "---\nkind: \(kind)\ndate: \(date)\n\(fields)---\n\n## Where are you right now?\n\nHere.\n"
}
