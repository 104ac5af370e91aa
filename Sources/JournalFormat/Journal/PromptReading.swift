/// What reading a file of `prompts/` gives: the prompt, and what is wrong with it.
public struct PromptReading: Sendable {
  /// What keeps a prompt from serving.
  public struct Problem: Sendable, Hashable {
    /// The reasons why a file is no prompt.
    public enum Kind: Sendable, Hashable {
      /// The file has no front matter, or it cannot be read.
      case noFrontMatter
      /// The key `name` or `kind` is missing.
      case missing(String)
      /// A field that neither every journal nor this one knows.
      case unknownField(String)
      /// A question that the body does not have.
      case unknownQuestion(String)
      /// A preset whose value is not what its field asks for.
      case badPreset(String)
      /// `minutes` is no whole number.
      case badMinutes
      /// `ask` or `more` is no list.
      case notAList(String)
    }

    /// What keeps the prompt from being used.
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
    var reader = PromptReader(document, settings: settings)
    let prompt = reader.prompt()
    problems = reader.problems
    self.prompt = problems.isEmpty ? prompt : nil
  }
}
