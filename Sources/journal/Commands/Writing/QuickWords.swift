import JournalFormat
import JournalStore

/// The words of `log`: a kind, a mood, and the main vocabulary of that kind.
///
/// `2 tired` → a checkin with mood 2 and the emotion tired; `care soak 40min` → activity and
/// minutes.
struct QuickWords {
  let kind: Kind
  private(set) var pairs: [(name: String, value: String)] = []

  init(
    _ words: [String],
    kinds: [String],
    applications: () -> KnownApplications
  ) throws(Failure) {
    var rest = words[...]
    let name = rest.first.flatMap { kinds.contains($0) ? $0 : nil }
    if name != nil { rest.removeFirst() }
    kind = name.map(Kind.init) ?? .checkin
    if let mood = rest.first, mood.count == 1, "12345".contains(mood) {
      pairs.append(("mood", mood))
      rest.removeFirst()
    }
    guard !rest.isEmpty else { return }
    var emotions: [String] = []
    for word in rest {
      if let pair = try pair(for: word, applications: applications) {
        pairs.append(pair)
      } else {
        emotions.append(word)
      }
    }
    if !emotions.isEmpty { pairs.append(("emotions", emotions.joined(separator: ","))) }
  }

  /// The field that a word belongs to; `nil` for a feeling.
  private func pair(
    for word: String,
    applications: () -> KnownApplications
  ) throws(Failure) -> (String, String)? {
    if word.first?.isNumber == true {
      guard takesMinutes || !word.allSatisfy(\.isNumber) else {
        throw .usage("the mood is one number from 1 to 5, and \(word) minutes are '\(word)min'")
      }
      return ("minutes", word)
    }
    if EmotionQuadrant(of: word.lowercased()) != nil { return nil }
    if let field = mainField, !pairs.contains(where: { $0.name == field.name }) {
      guard field == .app else { return (field.name, word) }
      return (field.name, try applications().named(word).0)
    }
    if case .known(let app) = try applications().meaning(of: word) { return ("app", app) }
    guard kind == .checkin else { throw .usage("'\(word)' is no word of a \(kind.name)") }
    return nil
  }

  /// Whether a mere number can only be how long it took.
  private var takesMinutes: Bool {
    [.care, .interview, .prep, .exercise, .connection, .skill].contains(kind)
  }

  /// The field that a word alone means in an entry of this kind.
  private var mainField: Field? {
    kind == .checkin ? nil : kind.requiredFields.first?.first ?? .app
  }
}
