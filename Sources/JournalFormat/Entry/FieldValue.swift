/// A field's value, read by the field's type.
public enum FieldValue: Sendable, Hashable {
  /// A text, word, slug, zone, or one of several words.
  case text(String)
  /// A list of words.
  case words([String])
  /// A scale, a count or a number of days.
  case whole(Int)
  /// Hours or minutes.
  case number(Double)
  /// `true` or `false`.
  case flag(Bool)
  /// A day, perhaps with a time.
  case date(EntryDate)
  /// Ratings or scores, in the file's order.
  case ratings([Rating])
}

/// An area with its rating, or an item with its score.
public struct Rating: Sendable, Hashable {
  /// The area or the item.
  public let area: String
  /// The scale or the score.
  public let value: Double

  /// Makes a rating.
  public init(area: String, value: Double) {
    self.area = area
    self.value = value
  }
}
