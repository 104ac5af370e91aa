import JournalFiles
import JournalFormat
import JournalStore

/// Text for an entry's body that comes from a file or from standard input.
enum BodyText {
  /// The text of the file, of standard input for `-`.
  static func named(_ name: String) throws -> String {
    name == "-" ? try ofStandardInput() : try text(of: NamedFile(name).read(), from: "'\(name)'")
  }

  /// All of standard input.
  static func ofStandardInput() throws -> String {
    var lines = PlainLines()
    var text = ""
    while let line = lines.next() {
      text += line + "\n"
      guard text.utf8.count <= Journal.Limits.entry else { throw tooLong("standard input") }
    }
    return try self.text(of: Array(text.utf8), from: "standard input")
  }

  private static func text(of bytes: [UInt8], from source: String) throws -> String {
    guard bytes.count <= Journal.Limits.entry else { throw tooLong(source) }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw Failure("\(source) is no text in UTF-8; nothing was saved")
    }
    return text
  }

  private static func tooLong(_ source: String) -> Failure {
    Failure("\(source) is longer than an entry may be, 4 MiB; nothing was saved")
  }
}
