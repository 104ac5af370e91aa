package import JournalFiles
package import JournalFormat

extension Journal {
  /// Makes the file of a new entry under a name that nobody has, and hands back where it is.
  ///
  /// `contents` gets the id; it is called again when that one is taken.
  package func create(
    day: CivilDate,
    kind: Kind,
    contents: (_ id: String) throws(StoreError) -> [UInt8]
  ) throws(StoreError) -> EntryFile {
    var generator = SystemRandomNumberGenerator()
    return try create(day: day, kind: kind, using: &generator, contents: contents)
  }

  func create(
    day: CivilDate,
    kind: Kind,
    using generator: inout some RandomNumberGenerator,
    contents: (_ id: String) throws(StoreError) -> [UInt8]
  ) throws(StoreError) -> EntryFile {
    while true {
      let id = EntryID.fresh(day: day, kind: kind, using: &generator)
      guard let path = EntryID.path(of: id, day: day) else { throw .notAnEntryName(id) }
      let bytes = try contents(id)
      do {
        try root.create(path, bytes)
        return EntryFile(id: id, path: path)
      } catch  where error.isExisting {
        continue
      } catch {
        throw .file(error)
      }
    }
  }

  /// Makes a file in nothing's place; `false` when there is something of its name.
  package func create(_ path: RelativePath, _ bytes: [UInt8]) throws(StoreError) -> Bool {
    do {
      try root.create(path, bytes)
      return true
    } catch  where error.isExisting {
      return false
    } catch {
      throw .file(error)
    }
  }

  /// Removes the entry's file; git keeps what was in it.
  package func remove(_ entry: EntryFile) throws(StoreError) {
    try reporting { () throws(FileError) in try root.remove(entry.path) }
  }
}
