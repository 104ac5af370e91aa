extension DiagnosticCode {
  static let openedTwice = DiagnosticCode(702, "opened-twice", .warning)
  static let eventAfterOutcome = DiagnosticCode(703, "event-after-outcome", .warning)
}

extension JournalCheck {
  /// The events of each application in civil order.
  static let applications = JournalCheck([
    DiagnosticPage(
      .openedTwice,
      "one application is opened by two entries",
      failing: .entries([
        ("2026-03-04-a", application("opened")), ("2026-03-05-b", application("opened")),
      ]),
      passing: .entries([
        ("2026-03-04-a", application("opened")), ("2026-03-05-b", application("advanced")),
      ])
    ),
    DiagnosticPage(
      .eventAfterOutcome,
      "an application has an event after its outcome, without being reopened",
      failing: .entries([
        ("2026-03-04-a", application("withdrew")), ("2026-03-05-b", application("advanced")),
      ]),
      passing: .entries([
        ("2026-03-04-a", application("withdrew")), ("2026-03-05-b", application("reopened")),
        ("2026-03-06-c", application("advanced")),
      ])
    ),
  ]) { entries in
    Dictionary(grouping: entries.filter { $0.entry.app != nil }) { $0.entry.app }
      .sorted { $0.key ?? "" < $1.key ?? "" }
      .flatMap { _, entries in
        findings(inApplication: entries.sorted(by: inCivilOrder))
      }
  }

  /// Of entries that nothing else tells apart, the path decides.
  private static func inCivilOrder(_ a: PlacedEntry, _ b: PlacedEntry) -> Bool {
    if Entry.inCivilOrder(a.entry, b.entry) { return true }
    return !Entry.inCivilOrder(b.entry, a.entry) && a.path < b.path
  }

  private static func application(_ event: String) -> String {
    "---\nkind: application\napp: acme\nevent: \(event)\n---\n"
  }

  private static func findings(inApplication entries: [PlacedEntry]) -> [PlacedFinding] {
    var findings: [PlacedFinding] = []
    var opening: PlacedEntry?
    var outcome: PlacedEntry?
    for placed in entries {
      let app = (placed.entry.app ?? "").quotedInMessage
      if placed.entry.event == .opened {
        if let opening {
          findings.append(
            (placed.path, finding(.openedTwice, "\(app) is opened here once more", opening))
          )
        }
        opening = opening ?? placed
      }
      if placed.entry.event == .reopened { outcome = nil }
      if let outcome, placed.entry.goesOn {
        findings.append(
          (
            placed.path,
            finding(.eventAfterOutcome, "\(app) has an event after its outcome", outcome)
          )
        )
      }
      if placed.entry.isOutcome { outcome = outcome ?? placed }
    }
    return findings
  }

  private static func finding(
    _ code: DiagnosticCode,
    _ message: String,
    _ other: PlacedEntry
  ) -> Diagnostic {
    let isOpening = code == .openedTwice
    return Diagnostic(
      code,
      message,
      at: 0..<0,
      related: [
        .init(
          path: other.path,
          range: 0..<0,
          message: isOpening ? "it was opened here" : "the outcome stands here"
        )
      ],
      help: isOpening
        ? "give one of the two another 'app', or remove 'event: opened' from one"
        : "add an entry with 'event: reopened' before this one if it goes on"
    )
  }
}

extension Entry {
  /// Whether the application ends with this entry; an offer is no end yet.
  fileprivate var isOutcome: Bool {
    switch event {
    case .silent, .withdrew, .roleClosed, .declined, .accepted: true
    case .opened, .advanced, .offer, .reopened: false
    case nil: kind == .rejection
    }
  }

  /// Whether the entry is an event that only an open application can have.
  fileprivate var goesOn: Bool {
    event == nil ? kind == .rejection : event != .reopened
  }
}
