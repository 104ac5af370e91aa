/// A guided entry: what is asked in which order, and the skeleton of the body.
public struct Prompt: Sendable, Hashable {
  /// One thing that the conversation asks for.
  public enum Step: Sendable, Hashable {
    /// The keys of fields, any one of which will do; the conversation does not skip what is
    /// required.
    case fields([String], isRequired: Bool)
    /// A question, answered in sentences.
    case question(Question)
  }

  /// A `##` heading of the body.
  public struct Question: Sendable, Hashable {
    /// The heading as the body writes it.
    public let heading: String
    /// The text of the HTML comments under it; `nil` without any.
    public let hint: String?
  }

  /// A field that every entry from this prompt gets.
  public struct Preset: Sendable, Hashable {
    /// The field's key.
    public let key: String
    /// The value it gets.
    public let value: FieldValue
  }

  /// What `journal new` calls it.
  public let name: String
  /// The kind of the entries it makes.
  public let kind: Kind
  /// One line about it; `nil` when the file has none.
  public let about: String?
  /// How long it takes.
  public let minutes: Int?
  /// What is asked at once, in order; questions that neither list names come last.
  public let ask: [Step]
  /// What is asked only if the person goes on.
  public let more: [Step]
  /// Fields with a given value.
  public let presets: [Preset]
  /// All questions in the body's order.
  public let questions: [Question]
  /// The words at the end, from a block quote; `nil` without one.
  public let closing: String?
  /// The body without the closing words: headings and hints.
  public let skeleton: String
}
