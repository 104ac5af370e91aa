package import JournalFormat

/// Which entries are meant: what `--from`, `--to`, `--kind`, `--where` and their like say together.
///
/// Of several kinds or applications one must fit; tags, people and conditions must all hold.
package struct Filter: Sendable {
  /// The first day; `nil`: from the beginning.
  package var from: CivilDate?
  /// The last day; `nil`: without end.
  package var to: CivilDate?
  package var kinds: [Kind] = []
  package var apps: [String] = []
  package var tags: [String] = []
  package var people: [String] = []
  package var conditions: [Condition] = []

  /// Makes a filter that every entry passes.
  package init() {}

  /// Narrows the filter to these days as well.
  package mutating func narrow(to days: ClosedRange<CivilDate>) {
    from = max(from ?? days.lowerBound, days.lowerBound)
    to = min(to ?? days.upperBound, days.upperBound)
  }

  package func includes(_ day: CivilDate) -> Bool {
    day >= from ?? day && day <= to ?? day
  }

  package func matches(_ entry: Entry) -> Bool {
    includes(entry.date.day)
      && (kinds.isEmpty || kinds.contains(entry.kind))
      && (apps.isEmpty || apps.contains { $0 == entry.app })
      && tags.allSatisfy { tag in entry.words(.tags).contains { Self.tag($0, isWithin: tag) } }
      && people.allSatisfy(entry.words(.people).contains)
      && conditions.allSatisfy { $0.holds(for: entry) }
  }

  /// Whether a tag is the other one or is nested in it: `Work/Acme` is within `work`.
  private static func tag(_ tag: String, isWithin other: String) -> Bool {
    let (tag, other) = (tag.lowercased(), other.lowercased())
    return tag == other || tag.hasPrefix(other + "/")
  }
}
