/// What the checks across entries need to know of one entry; all else of it may be let go.
public struct PlacedEntry: Sendable {
  /// The journal-relative path of its file.
  public let path: String
  /// The entry with no other fields than those of an application.
  let entry: Entry
  /// The links to other entries, in the file's order.
  let links: [EntryLink]

  /// Takes what is needed from an entry and from its file, which only one with links needs to give.
  public init(_ entry: Entry, path: String, document: Document? = nil) {
    self.path = path
    self.entry = Entry(
      id: entry.id,
      date: entry.date,
      kind: entry.kind,
      fields: entry.fields.filter { $0.field == .app || $0.field == .event }
    )
    links = document?.entryLinks(from: path) ?? []
  }
}
