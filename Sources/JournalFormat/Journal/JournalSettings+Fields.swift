extension JournalSettings {
  /// The type of the field with this key: one that every journal knows, or one of this journal's
  /// own; `nil` when there is none.
  public func type(of key: String) -> FieldType? {
    Field(name: key)?.definition.type ?? type(ofOwn: key)
  }

  /// The type of a field of this journal's own.
  func type(ofOwn key: String) -> FieldType? { fields.first { $0.name == key }?.type }
}
