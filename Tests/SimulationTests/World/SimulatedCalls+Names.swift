import JournalFiles

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

extension SimulatedCalls {
  func status(_ descriptor: Int32) throws(ErrorNumber) -> FileStatus {
    if device.isStopped { throw ErrorNumber(EIO) }
    return try system.status(descriptor)
  }

  func status(_ name: String, in folder: Int32) throws(ErrorNumber) -> FileStatus {
    if device.isStopped { throw ErrorNumber(EIO) }
    return try system.status(spelled(name, in: folder), in: folder)
  }

  func entries(_ folder: Int32) throws(ErrorNumber) -> [FolderEntry] {
    if device.isStopped { throw ErrorNumber(EIO) }
    return try system.entries(folder)
  }

  func rename(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  {
    try call("renaming to \(newName)") { () throws(ErrorNumber) in
      let old = spelled(newName, in: newFolder)
      if ![newName, name].contains(where: { $0.isSpelled(old) }) {
        try? system.remove(old, in: newFolder, isFolder: false)
      }
      try system.rename(
        spelled(name, in: folder),
        in: folder,
        to: newName,
        in: newFolder
      )
    }
    device.mayBeInterrupted = true
  }

  func renameExclusively(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  {
    try call("renaming to \(newName)") { () throws(ErrorNumber) in
      if device.fileSystem == .withoutExchange { throw ErrorNumber(ENOSYS) }
      try system.renameExclusively(
        spelled(name, in: folder),
        in: folder,
        to: spelled(newName, in: newFolder),
        in: newFolder
      )
    }
  }

  func exchange(_ name: String, in folder: Int32, with other: String, in otherFolder: Int32)
    throws(ErrorNumber)
  {
    try call("exchanging \(other)") { () throws(ErrorNumber) in
      if device.fileSystem == .withoutExchange {
        // The window in which a save goes unseen, of which the manual speaks.
        device.mayBeInterrupted = false
        throw ErrorNumber(ENOSYS)
      }
      let other = spelled(other, in: otherFolder)
      try system.exchange(spelled(name, in: folder), in: folder, with: other, in: otherFolder)
    }
  }

  func link(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  {
    try call("linking \(newName)") { () throws(ErrorNumber) in
      try system.link(spelled(name, in: folder), in: folder, to: newName, in: newFolder)
    }
  }

  func remove(_ name: String, in folder: Int32, isFolder: Bool) throws(ErrorNumber) {
    try call("removing \(name)") { () throws(ErrorNumber) in
      try system.remove(spelled(name, in: folder), in: folder, isFolder: isFolder)
    }
  }

  func makeFolder(_ name: String, in folder: Int32) throws(ErrorNumber) {
    try call("making the folder \(name)") { () throws(ErrorNumber) in
      guard spelled(name, in: folder).isSpelled(name) else { throw ErrorNumber(EEXIST) }
      try system.makeFolder(name, in: folder)
    }
  }

  /// The name under which the folder has it, on a file system that does not tell case.
  func spelled(_ name: String, in folder: Int32) -> String {
    guard device.fileSystem == .caseless else { return name }
    let names = ((try? system.entries(folder)) ?? []).map(\.name)
    if names.contains(where: name.isSpelled) { return name }
    return names.first { $0.lowercased().isSpelled(name.lowercased()) } ?? name
  }
}

extension String {
  /// Whether the bytes are the same: a letter with its accent in one is another than in two.
  func isSpelled(_ other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}
