extension Document {
  /// The edits that set a key to a value, in place or as a new last line of the front matter.
  ///
  /// Front matter is made when there is none.
  public func settingEdits(_ key: String, to value: FieldValue) -> [Edit] { [] }

  /// The edits that set a key to a text.
  public func settingEdits(_ key: String, to text: String) -> [Edit] { [] }

  /// The edits that set a key to a list.
  public func settingEdits(_ key: String, to texts: [String]) -> [Edit] { [] }

  /// The edits that take a key away, with its value and the comment lines directly above it.
  public func removingEdits(_ key: String) -> [Edit] { [] }

  /// The edits that give a key another name.
  public func renamingEdits(_ key: String, to name: String) -> [Edit] { [] }

  /// The edits that add items to a list, those it already holds left out.
  public func addingEdits(_ texts: [String], toList key: String) -> [Edit] { [] }

  /// The edits that take these items out of a list, and the key with the last of them.
  public func removingEdits(_ texts: [String], fromList key: String) -> [Edit] { [] }

  /// The edits that add text at the end of a `##` section; the section is made at the end of the
  /// body when there is none.
  public func appendingEdits(toSection heading: String, text: String) -> [Edit] { [] }

  /// The bytes after these edits, whose ranges must not overlap.
  public func applying(_ edits: [Edit]) -> [UInt8] { bytes }
}
