/// The words offered for feelings, by how pleasant and how lively they are; own words are welcome.
public enum EmotionQuadrant: String, Sendable, CaseIterable {
  /// As anxious, angry, restless.
  case unpleasantLively
  /// As disappointed, lonely, drained.
  case unpleasantQuiet
  /// As hopeful, proud, curious.
  case pleasantLively
  /// As calm, relieved, grateful.
  case pleasantQuiet

  /// Whether feelings of this quadrant are pleasant.
  public var isPleasant: Bool { self == .pleasantLively || self == .pleasantQuiet }

  /// The twelve words of this quadrant.
  public var words: [String] {
    switch self {
    case .unpleasantLively:
      [
        "anxious", "worried", "nervous", "frustrated", "irritated", "angry", "indignant",
        "embarrassed", "overwhelmed", "restless", "envious", "shocked",
      ]
    case .unpleasantQuiet:
      [
        "disappointed", "sad", "hurt", "discouraged", "ashamed", "lonely", "drained", "numb",
        "hopeless", "insecure", "guilty", "bored",
      ]
    case .pleasantLively:
      [
        "excited", "hopeful", "proud", "determined", "curious", "energised", "inspired", "amused",
        "confident", "eager", "brave", "surprised",
      ]
    case .pleasantQuiet:
      [
        "calm", "relieved", "grateful", "content", "accepting", "rested", "safe", "supported",
        "reflective", "touched", "peaceful", "patient",
      ]
    }
  }

  /// The quadrant of a word, or `nil` when it is the person's own.
  public init?(of word: String) {
    guard let quadrant = Self.allCases.first(where: { $0.words.contains(word) }) else {
      return nil
    }
    self = quadrant
  }
}
