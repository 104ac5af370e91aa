/// What the checks of one file know of the journal around it.
struct Surroundings: Sendable {
  let settings: JournalSettings
  /// `nil` when nobody can say.
  let people: People?
  /// Kinds that the journal's prompts bring.
  let promptKinds: [String]
  /// Whether the journal has a file at a path; `nil` when nobody can say.
  let hasFile: (@Sendable (String) -> Bool)?

  init(
    settings: JournalSettings = .init(),
    people: People? = nil,
    promptKinds: [String] = [],
    hasFile: (@Sendable (String) -> Bool)? = nil
  ) {
    self.settings = settings
    self.people = people
    self.promptKinds = promptKinds
    self.hasFile = hasFile
  }

  /// Whether what is known here is enough to look for a code.
  func areEnough(for code: DiagnosticCode) -> Bool {
    switch code {
    case .missingTarget, .strayAttachment: hasFile != nil
    case .undeclaredPerson: people != nil
    // A comment that names it is asked before anything else is looked for.
    case .conflictMarker: false
    default: true
    }
  }
}
