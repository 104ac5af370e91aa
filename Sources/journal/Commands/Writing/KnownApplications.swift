import JournalFormat
import JournalStore

/// The applications that the journal's entries name, and what a typed name means among them.
struct KnownApplications {
  /// What a typed name stands for.
  enum Meaning: Equatable {
    case known(String)
    /// None of this name, but one that is much like it.
    case like(String, Opening)
    case new(Opening)
  }

  /// An application that is named for the first time.
  struct Opening: Equatable {
    let app: String
    let company: String
    /// `nil` when only a company was named.
    let role: String?
  }

  /// The names, with how far each application is.
  let stages: [String: Stage?]

  /// From entries in civil order: the last one that names a stage says how far it is.
  init(_ entries: [Entry]) {
    stages = entries.reduce(into: [:]) { stages, entry in
      guard let app = entry.app else { return }
      stages.updateValue(entry.stage ?? (stages[app] ?? nil), forKey: app)
    }
  }

  var names: [String] { stages.keys.sorted() }

  func stage(of app: String) -> Stage? { stages[app] ?? nil }

  /// `acme` → the one application that begins so; `Acme, data engineer` → `acme-data-engineer`.
  func meaning(of typed: String) throws(Failure) -> Meaning {
    guard let app = Slug.of(typed) else {
      throw .usage("an application's name needs a letter or a digit, and '\(typed)' has none")
    }
    if stages[app] != nil { return .known(app) }
    let longer = names.filter { $0.hasPrefix(app + "-") }
    if longer.count == 1, !typed.contains(",") { return .known(longer[0]) }
    let opening = Opening(typed, app: app)
    guard !typed.contains(","), let near = Suggestion.closest(to: app, among: names) else {
      return .new(opening)
    }
    return .like(near, opening)
  }
}

extension KnownApplications.Opening {
  /// The company stands before the first comma, the role after it; both as typed.
  init(_ typed: String, app: String) {
    let parts = typed.split(separator: ",", maxSplits: 1).map { String($0).trimmed }
    self.init(app: app, company: parts.first ?? typed, role: parts.count > 1 ? parts[1] : nil)
  }

  /// Notes the application in an entry that is being written, so that its draft holds all of it.
  func note(in text: inout EntryText) {
    text.set("app", .text(app))
    text.set("company", .text(company))
    if let role { text.set("role", .text(role)) }
  }

  /// Takes back what was noted, unless the entry itself opens the application.
  init?(takenFrom text: inout EntryText) {
    guard text.kind != .application, let app = text.text("app"), let company = text.text("company")
    else { return nil }
    self.init(app: app, company: company, role: text.text("role"))
    text.remove("company")
    text.remove("role")
  }

  /// The small entry that opens the application.
  func text(date: EntryDate) -> EntryText {
    var text = EntryText(kind: .application, date: date)
    text.set("event", .text(Event.opened.rawValue))
    text.set("app", .text(app))
    text.set("company", .text(company))
    if let role { text.set("role", .text(role)) }
    return text
  }
}
