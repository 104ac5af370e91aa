/// What reading a file of `prompts/` gives: the prompt, and what is wrong with it.
public struct PromptReading: Sendable {
  /// What keeps a prompt from serving.
  public struct Problem: Sendable, Hashable {
    /// What is wrong.
    public enum Kind: Sendable, Hashable {
      case noFrontMatter, noName, noKind
      case unknownField(String)
      case unknownQuestion(String)
      case badPreset(String)
      case badMinutes
    }

    /// What is wrong.
    public let kind: Kind
    /// Where in the file.
    public let range: Range<Int>
  }

  /// The prompt; `nil` when there are problems.
  public let prompt: Prompt?
  /// What is wrong with the file.
  public let problems: [Problem]

  /// Reads a prompt's file.
  public init(_ document: Document, settings: JournalSettings = .init()) {
    prompt = nil
    problems = []
  }
}
