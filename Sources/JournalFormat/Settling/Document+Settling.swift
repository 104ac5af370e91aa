extension Document {
  /// The edits that settle one of the document's conflicts; the words that do not stay are gone from
  /// the file after them.
  ///
  /// - Throws: when the front matter cannot be edited as it stands, or when a field that holds one
  ///   value would have to keep all.
  public func settlingEdits(
    _ conflict: Conflict,
    keeping settlement: Settlement
  ) throws(EditRefusal) -> [Edit] {
    switch conflict.place {
    case .passage: [settlingEdit(ofPassage: conflict, keeping: settlement)]
    case .field(let name): try settlingEdits(field: name, conflict, keeping: settlement)
    }
  }

  private func settlingEdits(
    field name: String,
    _ conflict: Conflict,
    keeping settlement: Settlement
  ) throws(EditRefusal) -> [Edit] {
    let settled = try removingEdits(conflict.items, fromList: Field.unsettled.name)
    let isList = Field(name: name)?.definition.type.isList == true || node(name)?.isList == true
    switch settlement {
    case .version(0): return settled
    case .version(let index) where isList:
      return try settled
        + settingEdits(name, to: YAML.items(ofList: conflict.text(ofVersion: index)))
    case .version(let index):
      return try settled + settingEdits(name, to: conflict.text(ofVersion: index))
    case .all:
      guard isList else { throw .oneValue(key: name) }
      let items = conflict.versions.indices.dropFirst().flatMap {
        YAML.items(ofList: conflict.text(ofVersion: $0))
      }
      return try settled + addingEdits(items, toList: name)
    }
  }
}

extension YAML {
  /// The items of a list that was told on one line; a single value is a list of one.
  fileprivate static func items(ofList text: String) -> [String] {
    let document = Document(Array("items: \(text)\n".utf8), fenced: false)
    guard document.problems.isEmpty, let node = document.node("items") else { return [text] }
    return node.isList ? document.strings(node) : [text]
  }
}
