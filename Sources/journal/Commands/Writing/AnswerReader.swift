import JournalFormat

/// Reads what a person types as a field's value: `fin` → `final`, `tired sad` → `[tired, sad]`.
struct AnswerReader {
  let settings: JournalSettings
  let kind: Kind
  /// Reads a date as people say it; throws when the words are none.
  let date: (String) throws(Failure) -> EntryDate

  /// The value, or a failure that says what the field takes.
  ///
  /// Whatever it gives is read again from the file as it stands here.
  func value(of typed: String, for field: NamedField) throws(Failure) -> FieldValue {
    let value = try meaning(of: typed.trimmed, for: field)
    if let problem = problem(with: value, for: field) {
      throw .usage("\(field.name) \(problem.expectation), not '\(typed.trimmed)'")
    }
    return value
  }

  private func meaning(of text: String, for field: NamedField) throws(Failure) -> FieldValue {
    switch field.type {
    case .text, .timezone: return .text(text)
    case .word: return .text(Self.word(text))
    case .slug: return .text(try slug(text, for: field))
    case .scale: return .whole(try whole(text, in: 1...5, "a whole number from 1 to 5", field))
    case .count: return .whole(try whole(text, in: 0...Int.max, "a whole number", field))
    case .days: return .whole(try whole(text, in: 0...36_500, "a number of days", field))
    case .number: return .number(try number(text, for: field))
    case .flag: return .flag(try flag(text, for: field))
    case .date: return .date(EntryDate(day: try date(text).day))
    case .dateOrTime: return .date(try date(text))
    case .oneOf(let words): return .text(try one(of: words, text, for: field))
    case .oneOfByKind(let table): return .text(try one(of: table[kind.name], text, for: field))
    case .words: return .words(Self.items(text).map(Self.word))
    case .someOf(let words):
      return .words(try each(text) { item throws(Failure) in try one(of: words, item, for: field) })
    case .areas: return .words(Self.items(text).map(area))
    case .unsettled:
      throw .usage(
        "only a sync writes '\(field.name)'; say \(field.name)-=ITEM once an item is settled"
      )
    case .ratings, .scores: return .ratings(try ratings(text, for: field))
    }
  }
}

extension AnswerReader {
  /// The parts of a list: what stands between commas, else between spaces.
  static func items(_ text: String) -> [String] {
    let parts = text.contains(",") ? text.split(separator: ",") : text.split { $0.isWhitespace }
    return parts.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// A word of the person's own, what a word cannot hold joined: `Worn out` → `worn-out`.
  static func word(_ text: String) -> String {
    let word = text.lowercased().split { !"a\($0)a".isWord }.joined(separator: "-")
    return String(word.drop { !String($0).isWord })
  }

  private func each(
    _ text: String,
    _ read: (String) throws(Failure) -> String
  ) throws(Failure) -> [String] {
    var values: [String] = []
    for item in Self.items(text) { values.append(try read(item)) }
    return values
  }

  private func slug(_ text: String, for field: NamedField) throws(Failure) -> String {
    guard let slug = Slug.of(text) else {
      throw .usage("\(field.name) needs a letter or a digit, and '\(text)' has none")
    }
    return slug
  }

  private func whole(
    _ text: String,
    in range: ClosedRange<Int>,
    _ meaning: String,
    _ field: NamedField
  ) throws(Failure) -> Int {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    let isUnit = unit.isEmpty || field.type == .days && ["d", "day", "days"].contains(unit)
    guard isUnit, let number = Int(digits), range.contains(number) else {
      throw .usage("\(field.name) is \(meaning), not '\(text)'")
    }
    return number
  }

  /// A number, of minutes or hours also with its unit: `40min`, `1.5h`.
  private func number(_ text: String, for field: NamedField) throws(Failure) -> Double {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    let units: [String: Double] =
      switch field.name {
      case "minutes": ["": 1, "m": 1, "min": 1, "minutes": 1, "h": 60, "hours": 60]
      case "hours": ["": 1, "h": 1, "hours": 1, "hour": 1]
      default: ["": 1]
      }
    let unit = text.dropFirst(digits.count).drop { $0 == " " }
    guard let number = Double(digits), let factor = units[String(unit)] else {
      throw .usage("\(field.name) is a number, not '\(text)'")
    }
    return number * factor
  }

  private func flag(_ text: String, for field: NamedField) throws(Failure) -> Bool {
    guard let flag = text.lenientFlag else {
      throw .usage("\(field.name) is yes or no, not '\(text)'")
    }
    return flag
  }

  private func one(
    of words: [String]?,
    _ text: String,
    for field: NamedField
  ) throws(Failure) -> String {
    guard let words else { throw .usage("a \(kind.name) has no \(field.name)") }
    let typed = text.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
    if let word = words.first(where: { $0.elementsEqual(typed) }) { return word }
    let candidates = words.filter { $0.starts(with: typed) }
    if candidates.count == 1 { return candidates[0] }
    throw .unknown(field.name, text, among: candidates.isEmpty ? words : candidates)
  }

  /// An area by its name or the beginning of only one; an unknown one stays as it is typed.
  private func area(_ text: String) -> String {
    let known = Vocabulary.areas + settings.areas
    let word = Self.word(text)
    let candidates = known.filter { $0.hasPrefix(word) }
    return known.contains(word) || candidates.count != 1 ? word : candidates[0]
  }

  private func ratings(_ text: String, for field: NamedField) throws(Failure) -> [Rating] {
    var ratings: [Rating] = []
    for item in Self.items(text) {
      let parts = item.split { $0 == "=" || $0.isWhitespace }
      guard parts.count == 2, let value = Double(parts[1]) else {
        throw .usage("\(field.name) is pairs as clarity=3, not '\(item)'")
      }
      ratings.append(Rating(area: area(String(parts[0])), value: value))
    }
    return ratings
  }
}
