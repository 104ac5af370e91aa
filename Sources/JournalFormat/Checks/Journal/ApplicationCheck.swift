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
      "What happens to an application is told by its entries in the order of their days. One that "
        + "is opened twice may be two applications under one name.",
      failing: .entries([
        ("2026-03-04-a", application("opened", on: 4)),
        ("2026-03-05-b", application("opened", on: 5)),
      ]),
      passing: .entries([
        ("2026-03-04-a", application("opened", on: 4)),
        ("2026-03-05-b", application("advanced", on: 5)),
      ])
    ),
    DiagnosticPage(
      .eventAfterOutcome,
      "an application has an event after its outcome, without being reopened",
      "An application that is over stays over unless an entry says that it was reopened; the "
        + "event would change nothing.",
      failing: .entries([
        ("2026-03-04-a", application("withdrew", on: 4)),
        ("2026-03-05-b", application("advanced", on: 5)),
      ]),
      passing: .entries([
        ("2026-03-04-a", application("withdrew", on: 4)),
        ("2026-03-05-b", application("reopened", on: 5)),
        ("2026-03-06-c", application("advanced", on: 6)),
      ])
    ),
  ]) { entries, file in
    Dictionary(grouping: entries.filter { $0.entry.app != nil }) { $0.entry.app }
      .sorted { $0.key ?? "" < $1.key ?? "" }
      .flatMap { _, entries in findings(inApplication: entries.sorted(by: inCivilOrder), file) }
  }

  /// Of entries that nothing else tells apart, the path decides.
  private static func inCivilOrder(_ a: PlacedEntry, _ b: PlacedEntry) -> Bool {
    if Entry.inCivilOrder(a.entry, b.entry) { return true }
    return !Entry.inCivilOrder(b.entry, a.entry) && a.path < b.path
  }

  private static func application(_ event: String, on day: Int) -> String {
    "---\ndate: 2026-03-0\(day)\nkind: application\napp: acme\nevent: \(event)\n---\n"
  }

  private static func findings(
    inApplication entries: [PlacedEntry],
    _ file: FileReader
  ) -> [PlacedFinding] {
    var findings: [PlacedFinding] = []
    var opening: PlacedEntry?
    var outcome: PlacedEntry?
    for placed in entries {
      if placed.entry.event == .opened {
        if let opening { findings.append(openedAgain(placed, after: opening, file)) }
        opening = opening ?? placed
      }
      if placed.entry.event == .reopened { outcome = nil }
      if let outcome, placed.entry.goesOn {
        findings.append(goingOn(placed, after: outcome, file))
      }
      if placed.entry.isOutcome { outcome = outcome ?? placed }
    }
    return findings
  }

  private static func openedAgain(
    _ placed: PlacedEntry,
    after opening: PlacedEntry,
    _ file: FileReader
  ) -> PlacedFinding {
    let finding = Diagnostic(
      .openedTwice,
      "\(placed.quotedApp) is opened here once more",
      at: placed.placeOfEvent(file),
      related: [opening.related("it was opened here", file)],
      help: "give one of the two another 'app', or remove 'event: opened' from one"
    )
    return (placed.path, finding)
  }

  private static func goingOn(
    _ placed: PlacedEntry,
    after outcome: PlacedEntry,
    _ file: FileReader
  ) -> PlacedFinding {
    let finding = Diagnostic(
      .eventAfterOutcome,
      "\(placed.quotedApp) has an event after its outcome",
      at: placed.placeOfEvent(file),
      related: [outcome.related("the outcome stands here", file)],
      help: "add an entry with 'event: reopened' before this one if it goes on"
    )
    return (placed.path, finding)
  }
}

extension PlacedEntry {
  fileprivate var quotedApp: String { (entry.app ?? "").quotedInMessage }

  /// What says the event: the field, else the kind.
  fileprivate func placeOfEvent(_ file: JournalCheck.FileReader) -> Range<Int> {
    file(path)?.place(of: entry.event == nil ? .kind : .event) ?? 0..<0
  }

  fileprivate func related(_ message: String, _ file: JournalCheck.FileReader)
    -> Diagnostic.Related
  {
    Diagnostic.Related(path: path, range: placeOfEvent(file), message: message)
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
