package import JournalFormat

extension Filter {
  /// Something that a filter names and that no entry has.
  package struct MissingValue: Sendable, Hashable, CustomStringConvertible {
    /// As `app 'acm'`.
    let name: String
    let nearest: String?

    /// A sentence as `no entry has the app 'acm'; did you mean 'acme'?`.
    package var description: String {
      "no entry has \(name)" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
  }

  /// The values that none of these entries has, which is all that a filter can be told to ask for.
  package func values(missingIn entries: [Entry]) -> [MissingValue] {
    func missing(_ what: String, _ values: [String], among known: Set<String>) -> [MissingValue] {
      values.filter { !known.contains($0) }.map { value in
        MissingValue(
          name: "the \(what) '\(value)'",
          nearest: Suggestion.closest(to: value, among: known.sorted())
        )
      }
    }
    let tags = Set(entries.flatMap { $0.words(.tags) }.flatMap(Self.tagAndParents))
    return missing("kind", kinds.map(\.name), among: Set(entries.map(\.kind.name)))
      + missing("app", apps, among: Set(entries.compactMap(\.app)))
      + missing("tag", self.tags.map { $0.lowercased() }, among: tags)
      + missing("person", people, among: Set(entries.flatMap { $0.words(.people) }))
      + conditions.filter { condition in
        condition.asksForOneValue && !entries.contains(where: condition.holds)
      }.map { MissingValue(name: "'\($0.text)'", nearest: nil) }
  }

  /// `work/acme` → `work/acme` and `work`.
  private static func tagAndParents(_ tag: String) -> [String] {
    let names = tag.lowercased().split(separator: "/")
    return names.indices.map { names[...$0].joined(separator: "/") }
  }
}

extension Condition {
  /// Whether it holds for one value only, as `mood=9`.
  fileprivate var asksForOneValue: Bool { comparison == .equals && operand != .missing }
}
