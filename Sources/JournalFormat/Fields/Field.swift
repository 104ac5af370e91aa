/// A field that every journal knows; its name, type and meaning stand in ``Field/definition``.
///
/// The order of the cases is the order in which the reference lists them.
public enum Field: UInt8, Sendable, CaseIterable {
  case kind, date, timezone, title
  case mood, moodAfter, energy, emotions
  case app, people, tags, `private`
  case event, company, role, url, location, pay, deadline
  case roleFamily, industry, source
  case stage, round, format
  case excitement, fit, felt, hope, nerves, confidence
  case gut, pull, tailored, materials
  case focus, excelled, ratings
  case interviewAt, expects, sent, due, until
  case how, stung, forecast
  case wants, asks
  case status, from, quality, purpose, includes
  case win, channel, newPeople
  case skill, path, goal, decision, via
  case hours, minutes
  case interest, strength, demand, conditions, horizon
  case exercise, beliefBefore, beliefAfter
  case activity, scope, instrument, scores
  case unsettled
}

/// What the one table of fields says of a field.
public struct FieldDefinition: Sendable {
  /// The key as front matter writes it, in `snake_case`.
  public let name: String
  /// What its values may be.
  public let type: FieldType
  /// One line that says what the field means.
  public let meaning: String

  init(_ name: String, _ type: FieldType, _ meaning: String) {
    self.name = name
    self.type = type
    self.meaning = meaning
  }
}

extension Field {
  /// The row of the table for this field.
  public var definition: FieldDefinition { Self.table[Int(rawValue)] }

  /// The key as front matter writes it.
  public var name: String { definition.name }
}
