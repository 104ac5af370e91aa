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
    let steps = entries.compactMap { entry in entry.step.map { PlacedStep(entry.path, $0) } }
    return Dictionary(grouping: steps, by: \.step.app).sorted { $0.key < $1.key }
      .flatMap { _, steps in findings(inApplication: steps.sorted(), file) }
  }

  private static func application(_ event: String, on day: Int) -> String {
    "---\ndate: 2026-03-0\(day)\nkind: application\napp: acme\nevent: \(event)\n---\n"
  }

  private static func findings(
    inApplication steps: [PlacedStep],
    _ file: FileReader
  ) -> [PlacedFinding] {
    var findings: [PlacedFinding] = []
    var opening: PlacedStep?
    var outcome: PlacedStep?
    for placed in steps {
      if placed.step.event == .opened, let opening {
        findings.append(openedAgain(placed, after: opening, file))
      } else if placed.step.event == .reopened {
        outcome = nil
      } else if let outcome {
        findings.append(goingOn(placed, after: outcome, file))
      }
      if placed.step.event == .opened { opening = opening ?? placed }
      if placed.step.isOutcome { outcome = outcome ?? placed }
    }
    return findings
  }

  private static func openedAgain(
    _ placed: PlacedStep,
    after opening: PlacedStep,
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
    _ placed: PlacedStep,
    after outcome: PlacedStep,
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

/// A step of an application with the path of its file.
private struct PlacedStep: Comparable {
  let path: String
  let step: ApplicationStep

  init(_ path: String, _ step: ApplicationStep) {
    self.path = path
    self.step = step
  }

  /// Civil order; of steps that nothing else tells apart, the path decides.
  static func < (a: PlacedStep, b: PlacedStep) -> Bool {
    a.step.place == b.step.place ? a.path < b.path : a.step.place < b.step.place
  }

  static func == (a: PlacedStep, b: PlacedStep) -> Bool { a.path == b.path }

  var quotedApp: String { step.app.quotedInMessage }

  /// What says the event: the field, else the kind.
  func placeOfEvent(_ file: JournalCheck.FileReader) -> Range<Int> {
    file(path)?.place(of: step.event == nil ? .kind : .event) ?? 0..<0
  }

  func related(_ message: String, _ file: JournalCheck.FileReader) -> Diagnostic.Related {
    Diagnostic.Related(path: path, range: placeOfEvent(file), message: message)
  }
}

extension ApplicationStep {
  /// Whether the application ends here; an offer is no end yet.
  fileprivate var isOutcome: Bool {
    switch event {
    case .silent, .withdrew, .roleClosed, .declined, .accepted, nil: true
    case .opened, .advanced, .offer, .reopened: false
    }
  }
}
