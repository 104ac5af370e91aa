import JournalFiles
import JournalFormat
import JournalStore

/// Text for an entry's body that comes from a file or from standard input.
enum BodyText {
  /// The text of the file, of standard input for `-`.
  static func named(_ name: String, in session: Session) throws -> String {
    if name == "-" { return try ofStandardInput(session) }
    guard let bytes = try NamedFile(name).read(limit: Journal.Limits.entry) else {
      throw Failure("there is no file '\(name)'; nothing was saved")
    }
    return try text(of: bytes, from: "'\(name)'")
  }

  /// All that is left of standard input.
  static func ofStandardInput(_ session: Session) throws -> String {
    try text(of: session.lines.rest(limit: Journal.Limits.entry), from: "standard input")
  }

  private static func text(of bytes: [UInt8], from source: String) throws -> String {
    guard bytes.count <= Journal.Limits.entry else {
      throw Failure("\(source) is longer than an entry may be, 4 MiB; nothing was saved")
    }
    guard let text = String(validating: bytes, as: UTF8.self), !bytes.contains(0) else {
      throw Failure("\(source) is no text in UTF-8; nothing was saved")
    }
    return text
  }
}
