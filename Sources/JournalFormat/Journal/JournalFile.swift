/// What a file of the journal is, by its path, as far as the checks know such files.
public enum JournalFile: Sendable, Hashable {
  /// A file below `entries/`, a copy that a sync kept among them.
  case entry
  /// `journal.yaml`
  case settings
  /// `people.yaml`
  case people
  /// A file of `prompts/`.
  case prompt
  /// Any other file, as `README.md` or a written summary.
  case other

  /// The file at this journal-relative path.
  public init(path: String) {
    switch path {
    case "journal.yaml": self = .settings
    case "people.yaml": self = .people
    default:
      guard path.hasSuffix(".md") else {
        self = .other
        return
      }
      self = path.hasPrefix("prompts/") ? .prompt : path.hasPrefix("entries/") ? .entry : .other
    }
  }

  /// Reads the file's bytes; settings and people are front matter without fences.
  public func document(_ bytes: [UInt8]) -> Document {
    Document(bytes, fenced: self != .settings && self != .people)
  }
}
