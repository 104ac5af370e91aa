/// A small journal, of one file or several, that shows a finding or the lack of it.
public struct JournalSample: Sendable {
  /// One file of it.
  public struct File: Sendable {
    /// Journal-relative.
    public let path: String
    /// The file as it is.
    public let bytes: [UInt8]

    init(_ path: String, _ bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    init(_ path: String, _ text: String) { self.init(path, Array(text.utf8)) }
  }

  /// The files, that which the sample is about among them.
  public let files: [File]

  init(_ files: [File]) { self.files = files }

  /// The file at a path.
  subscript(path: String) -> File? { files.first { $0.path == path } }
}

extension JournalSample: ExpressibleByStringLiteral {
  private static let stem = "2026-03-04-note"

  private static func path(_ stem: String) -> String { "entries/2026/03/\(stem).md" }

  /// A whole file of an entry of 4 March 2026.
  public init(stringLiteral text: String) { self = .entry(Array(text.utf8)) }

  /// An entry's file.
  static func entry(_ bytes: [UInt8], stem: String = stem) -> Self {
    Self([File(path(stem), bytes)])
  }

  /// An entry whose front matter holds these lines after its date.
  static func fields(_ lines: String, body: String = "") -> Self {
    .journal(fields: lines, body: body)
  }

  /// A check-in with this body.
  static func body(_ body: String) -> Self { fields("kind: checkin", body: "\n" + body) }

  /// `journal.yaml`.
  static func settings(_ text: String) -> Self { Self([File("journal.yaml", text)]) }

  /// `people.yaml`.
  static func people(_ text: String) -> Self { Self([File("people.yaml", text)]) }

  /// A file of `prompts/`.
  static func prompt(_ text: String) -> Self { Self([File("prompts/evening.md", text)]) }

  /// Several entries, each with its stem.
  static func entries(_ entries: [(stem: String, text: String)]) -> Self {
    Self(entries.map { File(path($0.stem), $0.text) })
  }

  /// An entry beside the journal's own files.
  static func journal(
    settings: String? = nil,
    people: String? = nil,
    fields: String,
    body: String = ""
  ) -> Self {
    let text = "---\ndate: 2026-03-04\n\(fields)\n---\n\(body)"
    let own = [("journal.yaml", settings), ("people.yaml", people)].compactMap { path, text in
      text.map { File(path, $0) }
    }
    return Self(own + [File(path(stem), text)])
  }
}
