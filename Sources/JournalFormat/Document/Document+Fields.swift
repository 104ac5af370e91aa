extension Document {
  /// Reads a node as a value of this type; `kind` decides what a type that depends on it allows.
  public func reading(
    _ node: Node,
    as type: FieldType,
    kind: Kind,
    settings: JournalSettings = .init()
  ) -> FieldReading {
    ValueReader(settings)
      .reading(node, items: items(of: node), as: type, kind: kind, in: bytes.span)
  }

  /// The entry that the file holds, with its body; `nil` when neither the file nor its stem says
  /// a date.
  public func entry(id: String, settings: JournalSettings = .init()) -> Entry? {
    var reader = EntryReader(settings: settings, detail: .body)
    return reader.entry(bytes.span, id: id)
  }
}
