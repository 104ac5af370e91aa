import JournalFormat

/// A field as a person names it: one that every journal knows, or one of the journal's own.
struct NamedField: Hashable {
  let name: String
  let type: FieldType

  init(_ field: Field) {
    name = field.name
    type = field.definition.type
  }

  init(_ field: CustomField) {
    name = field.name
    type = field.type
  }
}

extension JournalSettings {
  /// The field of this name, or a failure that says which one is meant.
  func field(named name: String) throws(Failure) -> NamedField {
    if let field = Field.allCases.first(where: { $0.name == name }) { return NamedField(field) }
    if let field = fields.first(where: { $0.name == name }) { return NamedField(field) }
    let known = Field.allCases.map(\.name) + fields.map(\.name)
    throw .unknown("field", name, among: known)
  }
}
