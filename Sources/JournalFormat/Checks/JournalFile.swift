/// What a file of the journal is, by its path.
public enum JournalFile: Sendable, Hashable {
  case entry
  /// `journal.yaml`
  case settings
  /// `people.yaml`
  case people
  /// A file of `prompts/`.
  case prompt

  /// The file at this journal-relative path.
  public init(path: String) {
    switch path {
    case "journal.yaml": self = .settings
    case "people.yaml": self = .people
    default: self = path.hasPrefix("prompts/") ? .prompt : .entry
    }
  }

  /// Reads the file's bytes; settings and people are front matter without fences.
  public func document(_ bytes: [UInt8]) -> Document {
    Document(bytes, fenced: self == .entry || self == .prompt)
  }
}
