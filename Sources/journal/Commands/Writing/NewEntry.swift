import JournalFiles
import JournalFormat
import JournalStore

/// Begins entries from a prompt, as the words of a command line say.
struct NewEntry {
  let prompt: Prompt
  let typed: TypedWords
  let reader: AnswerReader
  /// The day and perhaps the time that the entry is about.
  let date: EntryDate

  init(_ prompt: Prompt, _ typed: TypedWords, in journal: Journal, _ session: Session) throws {
    let now = session.clock.now(in: journal.zone)
    self.prompt = prompt
    self.typed = typed
    reader = AnswerReader(
      settings: journal.settings,
      kind: typed.value(of: "kind").map(Kind.init) ?? prompt.kind,
      date: { words throws(Failure) in try session.date(words, on: now) }
    )
    date = try typed.value(of: "date").map { try session.date($0, on: now) } ?? now
  }

  /// The entry with all fields that were given, about an application if one was named.
  func text(about app: String? = nil) throws -> EntryText {
    var text = EntryText(kind: reader.kind, date: date, presets: prompt.presets)
    if let app { text.set("app", .text(app)) }
    for (name, value) in try fields() { text.set(name, value) }
    return text
  }

  /// The fields that were given, but those that decide where the entry lies.
  func fields() throws -> [(name: String, value: FieldValue)] {
    try typed.pairs.filter { $0.name != "kind" && $0.name != "date" }.map { name, value in
      (name, try reader.value(of: value, for: reader.settings.field(named: name)))
    }
  }

  /// The fields that the prompt does not skip and nobody gave.
  func missing(in text: EntryText) -> [String] {
    prompt.ask.compactMap { step in
      guard case .fields(let names, isRequired: true) = step else { return nil }
      return names.contains(where: text.has) ? nil : names.joined(separator: " or ")
    }
  }
}

extension Session {
  /// The date that words name, perhaps with a time: `yesterday`, `monday 14:00`.
  func date(_ words: String, on now: EntryDate) throws(Failure) -> EntryDate {
    if ["now", "yes", "y"].contains(words.lowercased()) { return now }
    if let date = EntryDate(tolerating: words) { return date }
    var parts = words.split(separator: " ").map(String.init)
    let time = parts.last.flatMap(Self.secondOfDay)
    if time != nil { parts.removeLast() }
    do {
      let name = parts.isEmpty ? "today" : parts.joined(separator: " ")
      let day = try DateWords(today: now.day).day(name)
      let date = EntryDate(day: day, secondOfDay: time, offset: time == nil ? nil : now.offset)
      if date.description != words { note("\(words): \(date.description)") }
      return date
    } catch { throw .usage(error.description) }
  }

  private static func secondOfDay(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    return hour * 3600 + minute * 60
  }
}
