import JournalFormat
import JournalStore

/// The words of `log`: a kind, a mood, and the main vocabulary of that kind.
///
/// `2 tired` → a checkin with mood 2 and the emotion tired; `care soak 40min` → activity and
/// minutes. A word that is nearly a known one is refused, and not guessed at.
struct QuickWords {
  let kind: Kind
  private(set) var pairs: [(name: String, value: String)] = []

  /// `used` is what the journal's entries name; it is asked for once, and only when a word needs it.
  init(
    _ words: [String],
    kinds: [String],
    used: () -> UsedWords
  ) throws(Failure) {
    var rest = words[...]
    let name = rest.first.flatMap { kinds.contains($0) ? $0 : nil }
    if name != nil { rest.removeFirst() }
    kind = name.map(Kind.init) ?? .checkin
    if let mood = rest.first, mood.count == 1, "12345".contains(mood) {
      pairs.append(("mood", mood))
      rest.removeFirst()
    }
    var known: UsedWords?
    var emotions: [String] = []
    for word in rest {
      let isFirst = rest.startIndex == 0 && word == rest.first
      if let pair = try ownPair(for: word) {
        pairs.append(pair)
      } else if EmotionQuadrant(of: word.lowercased()) != nil {
        emotions.append(word)
      } else {
        let used = known ?? used()
        known = used
        if let app = try application(word, among: used.applications) {
          pairs.append(("app", app))
        } else {
          try check(feeling: word, against: used, andKinds: isFirst ? kinds : [])
          emotions.append(word)
        }
      }
    }
    if !emotions.isEmpty { pairs.append(("emotions", emotions.joined(separator: ","))) }
  }

  /// Minutes, or the field that a word alone means in an entry of this kind.
  private func ownPair(for word: String) throws(Failure) -> (String, String)? {
    if word.first?.isNumber == true {
      guard takesMinutes || !word.allSatisfy(\.isNumber) else {
        throw .usage("the mood is one number from 1 to 5, and \(word) minutes are '\(word)min'")
      }
      return ("minutes", word)
    }
    guard let field = mainField, field != .app, !has(field),
      EmotionQuadrant(of: word.lowercased()) == nil
    else { return nil }
    return (field.name, word)
  }

  /// The application that the word means: in an entry that is about one, also a new one.
  private func application(
    _ word: String,
    among applications: KnownApplications
  ) throws(Failure) -> String? {
    if mainField == .app, !has(.app) { return try applications.named(word).0 }
    if case .known(let app) = try applications.meaning(of: word) { return app }
    return nil
  }

  /// Own words for feelings are welcome, but for those that look like a slip of the hand.
  private func check(
    feeling word: String,
    against used: UsedWords,
    andKinds kinds: [String]
  ) throws(Failure) {
    guard kind == .checkin else {
      throw .unknown("word of a \(kind.name)", word, among: EmotionQuadrant.vocabulary)
    }
    guard !used.feelings.contains(AnswerReader.word(word)) else { return }
    var candidates = EmotionQuadrant.vocabulary + Self.everydayFeelings + used.feelings.sorted()
    if case .oneOf(let activities) = Field.activity.definition.type { candidates += activities }
    candidates += kinds + used.applications.names
    guard !candidates.contains(word.lowercased()),
      let near = Suggestion.closest(to: word, among: candidates)
    else { return }
    throw .usage(
      "'\(word)' is not known; did you mean '\(near)'? emotions=\(word) takes it as it is"
    )
  }

  private func has(_ field: Field) -> Bool { pairs.contains { $0.name == field.name } }

  /// Whether a mere number can only be how long it took.
  private var takesMinutes: Bool {
    [.care, .interview, .prep, .exercise, .connection, .skill].contains(kind)
  }

  private var mainField: Field? {
    kind == .checkin ? nil : kind.requiredFields.first?.first ?? .app
  }

  /// Words that belong to no quadrant, and that many use.
  private static let everydayFeelings = ["tired", "exhausted", "happy", "stressed"]
}

/// What a journal's entries name: words that need no second look.
struct UsedWords {
  let applications: KnownApplications
  let feelings: Set<String>

  /// From entries in civil order.
  init(_ entries: [Entry]) {
    applications = KnownApplications(entries)
    feelings = Set(entries.flatMap { $0.words(.emotions) })
  }
}
