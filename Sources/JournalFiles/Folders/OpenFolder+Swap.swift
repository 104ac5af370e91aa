#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// Swapping names, and what is done where the file system lacks the call for it, as exFAT and NFS do:
/// the next best way, with a window of microseconds in which another program's save goes unseen.
extension OpenFolder {
  /// Gives a file a new name that nothing else has; one that cannot be given in one step is there
  /// before the old one goes, by `remove`.
  func renameExclusively(
    _ name: String,
    to newName: String,
    in other: borrowing OpenFolder,
    removing remove: () throws(ErrorNumber) -> Void
  ) throws(ErrorNumber) {
    do throws(ErrorNumber) {
      try calls.renameExclusively(name, in: descriptor, to: newName, in: other.descriptor)
    } catch  where error.isUnsupported {
      do throws(ErrorNumber) {
        try calls.link(name, in: descriptor, to: newName, in: other.descriptor)
        try remove()
      } catch  where error.isUnsupported {
        let other = other.descriptor
        let old = try unlessMissing { () throws(ErrorNumber) in
          try calls.status(newName, in: other)
        }
        guard old == nil else { throw ErrorNumber(EEXIST) }
        try calls.rename(name, in: descriptor, to: newName, in: other)
      }
    }
  }

  /// The same for a file that no other program knows.
  func renameExclusively(
    _ name: String,
    to newName: String,
    in other: borrowing OpenFolder
  ) throws(ErrorNumber) {
    try renameExclusively(name, to: newName, in: other) { () throws(ErrorNumber) in
      try remove(name)
    }
  }

  /// Takes away a name of a file that has a new one too, by way of another folder, where what an
  /// editor saved under the old one meanwhile stays.
  func remove(
    _ name: String,
    of identity: UInt64,
    renamedTo newName: String,
    through aside: borrowing OpenFolder
  ) throws(ErrorNumber) {
    let taken = calls.freshName()
    try rename(name, to: taken, in: aside)
    let found = try aside.status(of: taken).identity
    // An editor may have saved under the new name, too.
    let new = try unlessMissing { () throws(ErrorNumber) in try status(of: newName).identity }
    if found == identity || found == new { try aside.remove(taken) }
  }

  /// Puts a file of this folder in the place of another one, which lies here under its name afterwards.
  ///
  /// The result is whether there was another one.
  func swap(
    _ name: String,
    with other: String,
    in folder: borrowing OpenFolder
  ) throws(ErrorNumber) -> Bool {
    while true {
      do throws(ErrorNumber) {
        try calls.exchange(name, in: descriptor, with: other, in: folder.descriptor)
        return true
      } catch  where error.isUnsupported {
        return try swapByRename(name, with: other, in: folder)
      } catch  where error.code == ENOENT {
        do throws(ErrorNumber) {
          try renameExclusively(name, to: other, in: folder)
          return false
        } catch  where error.code == EEXIST {
          // An editor made the file between the two calls: now there is one to swap with.
        }
      }
    }
  }

  private func swapByRename(
    _ name: String,
    with other: String,
    in folder: borrowing OpenFolder
  ) throws(ErrorNumber) -> Bool {
    let second = name + Displaced.mark
    do throws(ErrorNumber) {
      try keep(other, in: folder, as: second)
      try rename(name, to: other, in: folder)
    } catch  where error.code == ENOENT {
      try renameExclusively(name, to: other, in: folder)
      return false
    }
    try rename(second, to: name, in: self)
    return true
  }

  /// Keeps another folder's file here, by a second name or as a copy.
  private func keep(
    _ name: String,
    in folder: borrowing OpenFolder,
    as second: String
  ) throws(ErrorNumber) {
    do throws(ErrorNumber) {
      try calls.link(name, in: folder.descriptor, to: second, in: descriptor)
    } catch  where error.isUnsupported {
      let file = try folder.open(name, for: .reading)
      defer { try? calls.close(file) }
      let status = try calls.status(file)
      let bytes = try calls.contents(of: file, expected: status.size)
      try create(second, bytes, mode: status.mode)
    }
  }
}
