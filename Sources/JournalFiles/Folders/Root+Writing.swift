#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// Every write goes to a temporary file first, is synced, and takes its place by one rename: at any
/// moment a name stands for its old bytes or its new ones.
///
/// The folders of both names are synced last, the one that must not forget first: a disk may
/// remember one side of a rename and not the other.
extension Root {
  /// Writes a new file, 0600, in a folder that is made if missing.
  ///
  /// What it throws `isExisting` when the name is taken. What is not `isDurable`, as a lock, does not
  /// wait for the disk.
  package func create(
    _ path: RelativePath,
    _ bytes: [UInt8],
    isDurable: Bool = true
  ) throws(FileError) {
    try attempt(.create, path) { () throws(ErrorNumber) in
      try place(bytes, at: path, mode: 0o600, isNew: true, isDurable: isDurable)
    }
  }

  /// Writes a file, new or not, in one step.
  ///
  /// An old file's permission bits are kept. A link or a folder of that name is an error. What is
  /// not `isDurable`, a note that nobody would miss, does not wait for the disk: after a cut of the
  /// power it may be the old one, the new one or empty.
  package func replace(
    _ path: RelativePath,
    with bytes: [UInt8],
    isDurable: Bool = true
  ) throws(FileError) {
    let old = try status(of: path)
    if let old, old.kind != .file { throw FileError(.write, path.string, .notAFile) }
    try attempt(.write, path) { () throws(ErrorNumber) in
      try place(bytes, at: path, mode: old?.mode ?? 0o600, isNew: false, isDurable: isDurable)
    }
  }

  /// Lets a file take the place of another one beside it, in one step, when it is on the disk; the
  /// other's permission bits stay.
  package func move(_ path: RelativePath, over other: RelativePath) throws(FileError) {
    let old = try status(of: other)
    if let old, old.kind != .file { throw FileError(.write, other.string, .notAFile) }
    try attempt(.write, other) { () throws(ErrorNumber) in
      let folder = try open(path.folder)
      try folder.syncFile(path.name, mode: old?.mode)
      try folder.rename(path.name, to: other.name, in: folder)
      try folder.sync()
    }
  }

  /// Removes a file; one that is not there is no error.
  ///
  /// After a power cut it may be there again if the removal is not durable and `syncFolder` not called.
  package func remove(_ path: RelativePath, isDurable: Bool = true) throws(FileError) {
    _ = try attempt(.remove, path) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        let folder = try open(path.folder)
        try folder.remove(path.name)
        if isDurable { try folder.sync() }
      }
    }
  }

  /// Makes the folder and those on the way to it, 0700.
  package func createFolders(_ path: RelativePath) throws(FileError) {
    try attempt(.makeFolder, path) { () throws(ErrorNumber) in _ = try open(making: path) }
  }

  /// Removes a folder if it is empty; one that is not, or is not there, or is none, is no error.
  package func removeFolder(_ path: RelativePath) throws(FileError) {
    try attempt(.remove, path) { () throws(ErrorNumber) in
      do throws(ErrorNumber) {
        let folder = try open(path.folder)
        try calls.remove(path.name, in: folder.descriptor, isFolder: true)
        try folder.sync()
      } catch  where [ENOENT, ENOTEMPTY, EEXIST, ENOTDIR, ELOOP].contains(error.code) {
        // As it should be, or not ours to empty.
      }
    }
  }

  /// Gives a file or a folder another name where it lies; fails where something else has that name.
  ///
  /// A file system without a call for that gives the new name first, and a stop leaves the file with
  /// both. The old one goes by way of `aside`, where what an editor saved under it is not lost.
  package func rename(
    _ path: RelativePath,
    to name: String,
    through aside: RelativePath
  ) throws(FileError) {
    try attempt(.write, path) { () throws(ErrorNumber) in
      let folder = try open(path.folder)
      let aside = try open(making: aside)
      let old = try folder.status(of: path.name)
      func removeOld() throws(ErrorNumber) {
        try folder.remove(path.name, of: old.identity, renamedTo: name, through: aside)
      }
      do throws(ErrorNumber) {
        try folder.renameExclusively(path.name, to: name, in: folder, removing: removeOld)
      } catch  where error.code == EEXIST {
        // One that takes two spellings for one name lists it once.
        let new = try folder.status(of: name)
        let listed = try folder.entries().map { Array($0.name.utf8) }
        guard old.kind == .file, old.identity == new.identity,
          listed.contains(Array(path.name.utf8)), listed.contains(Array(name.utf8))
        else { throw error }
        try removeOld()
      }
      try folder.sync()
    }
  }

  private func place(
    _ bytes: [UInt8],
    at path: RelativePath,
    mode: UInt16,
    isNew: Bool,
    isDurable: Bool = true
  ) throws(ErrorNumber) {
    let folder = try open(making: path.folder)
    let temporaries = try open(making: temporary)
    let name = try temporaries.writeTemporary(bytes, mode: mode, isSynced: isDurable)
    do throws(ErrorNumber) {
      if isNew {
        try temporaries.renameExclusively(name, to: path.name, in: folder)
      } else {
        try temporaries.rename(name, to: path.name, in: folder)
      }
    } catch {
      try? temporaries.remove(name)
      throw error
    }
    guard isDurable else { return }
    try folder.sync()
    try temporaries.sync()
  }
}

extension Root {
  /// Removes temporary files that a killed process left, those not changed for `age`.
  ///
  /// The result is how many were removed.
  @discardableResult
  package func sweepTemporaries(olderThan age: Duration = .seconds(3600)) throws(FileError) -> Int {
    let latest = SystemClock.wall() - age.nanoseconds
    return try attempt(.remove, temporary) { () throws(ErrorNumber) in
      var swept = 0
      _ = try unlessMissing { () throws(ErrorNumber) in
        let folder = try open(temporary)
        for entry in try folder.entries() where entry.kind == .file {
          guard try folder.status(of: entry.name).modified <= latest else { continue }
          try folder.remove(entry.name)
          swept += 1
        }
      }
      return swept
    }
  }
}
