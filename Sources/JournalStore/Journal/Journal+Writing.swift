package import JournalFiles
package import JournalFormat

/// What came of saving a file.
package enum Saving: Sendable, Equatable {
  case saved
  /// The file holds these bytes already.
  case unchanged
  /// Something else wrote to the file since it was opened, and nothing was saved; `onDisk` is what
  /// it holds now, `nil` when it is gone.
  case changedUnderneath(onDisk: [UInt8]?)

  /// Whether the file holds what was to be saved.
  package var isDone: Bool { self == .saved || self == .unchanged }
}

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

  /// Puts new bytes in place of those that were opened, unless something else wrote to the file
  /// since; `nil` stands for no file.
  package func save(
    _ bytes: [UInt8]?,
    to path: RelativePath,
    replacing opened: [UInt8]?
  ) throws(StoreError) -> Saving {
    let onDisk = try read(path)
    guard onDisk == opened else { return .changedUnderneath(onDisk: onDisk) }
    guard onDisk != bytes else { return .unchanged }
    return try reporting { () throws(FileError) in
      let displaced = try root.exchange(path, with: bytes, keepingIn: displacedFolder)
      guard displaced?.bytes == opened else {
        // An editor saved between the two looks; its words go back to where they were.
        _ = try root.exchange(path, with: displaced?.bytes, keepingIn: displacedFolder)
        return .changedUnderneath(onDisk: displaced?.bytes)
      }
      if let displaced { try root.remove(displaced.path) }
      return .saved
    }
  }

  /// Removes the entry's file; git keeps what was in it.
  package func remove(_ entry: EntryFile) throws(StoreError) {
    try reporting { () throws(FileError) in try root.remove(entry.path) }
  }

  private var displacedFolder: RelativePath { localFolder / "displaced" }
}
