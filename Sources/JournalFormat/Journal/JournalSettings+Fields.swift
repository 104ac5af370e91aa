extension JournalSettings {
  /// The type of the field with this key: one that every journal knows, or one of this journal's
  /// own; `nil` when there is none.
  public func type(of key: String) -> FieldType? {
    Self.builtInTypes[key] ?? fields.first { $0.name == key }?.type
  }

  private static let builtInTypes = Dictionary(
    uniqueKeysWithValues: Field.allCases.map { ($0.name, $0.definition.type) }
  )
}
