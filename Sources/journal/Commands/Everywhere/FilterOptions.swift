import ArgumentParser
import JournalFiles
import JournalFormat
import JournalStore

/// Which entries a command is about.
struct FilterOptions: ParsableArguments {
  @Option(
    help: .init("Entries from this day on, as 2026-03-04, monday, 'last month'.", valueName: "day")
  )
  var from: String?

  @Option(help: .init("Entries up to this day.", valueName: "day"))
  var to: String?

  @Option(help: .init("Entries of this day.", valueName: "day"))
  var on: String?

  @Option(help: .init("Entries of this month, as 2026-03 or march.", valueName: "month"))
  var month: String?

  @Option(help: .init("Entries of this kind, as rejection.", valueName: "kind"))
  var kind: [String] = []

  @Option(help: .init("Entries about this application.", valueName: "app"))
  var app: [String] = []

  @Option(help: .init("Entries with this tag.", valueName: "tag"))
  var tag: [String] = []

  @Option(help: .init("Entries that name this person.", valueName: "handle"))
  var person: [String] = []

  @Option(
    name: .customLong("where"),
    help: .init("Entries whose field compares so, as mood<=2.", valueName: "field=value")
  )
  var conditions: [String] = []
}

extension FilterOptions {
  /// The filter, with what was understood of dates said on standard error.
  func filter(in session: Session, journal: Journal) throws -> Filter {
    let dates = DateWords(today: session.clock.today(in: journal.zone))
    var filter = Filter()
    if let from {
      let days = try session.understood(from, as: "from", by: dates)
      filter.narrow(to: days.lowerBound...CivilDate.last)
    }
    if let to {
      let days = try session.understood(to, as: "to", by: dates)
      filter.narrow(to: CivilDate.first...days.upperBound)
    }
    for days in [on, month].compactMap(\.self) {
      filter.narrow(to: try session.understood(days, as: "on", by: dates))
    }
    filter.kinds = try kinds(of: journal)
    filter.apps = app
    filter.tags = tag
    filter.people = person
    filter.conditions = try conditions.map { text in
      try Condition(text, settings: journal.settings, dates: dates)
    }
    return filter
  }

  /// A kind that neither the tool nor a prompt knows is a slip of the hand.
  private func kinds(of journal: Journal) throws -> [Kind] {
    guard !kind.isEmpty else { return [] }
    let known = Kind.builtIn.map(\.name)
    let own = kind.allSatisfy(known.contains) ? [] : try journal.prompts().map(\.kind.name)
    for name in kind where !known.contains(name) && !own.contains(name) {
      throw Failure.unknown("kind", name, among: known + own)
    }
    return kind.map(Kind.init)
  }
}

extension Session {
  /// Says which values of the filter no entry has at all; a slip of the hand looks like that.
  func mentionMissing(in filter: Filter, of journal: Journal) {
    if let from = filter.from, let to = filter.to, from > to {
      note("no day lies between \(EscapedText(line: "\(from) and \(to)"))")
    }
    for missing in filter.values(missingIn: journal.entries().entries) {
      note(EscapedText(line: missing.description))
    }
  }
}
