import JournalFiles

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The real disk, with something done or refused before calls that change it.
struct StubbornCalls: FileCalls {
  enum Call: Sendable {
    case open
    case write
    case sync
    case rename
    case exchange
    case remove
  }

  /// Told of the call, and of the name that it gives or takes away.
  let before: @Sendable (Call, String) throws(ErrorNumber) -> Void
  private let system = SystemCalls()

  init(before: @escaping @Sendable (Call, String) throws(ErrorNumber) -> Void) {
    self.before = before
  }

  /// With one name that nothing can be swapped with.
  init(refusing name: String) {
    self.init { call, other throws(ErrorNumber) in
      if call == .exchange, other == name { throw ErrorNumber(EACCES) }
    }
  }

  /// A disk that keeps nothing.
  init(refusingToSync: Bool) {
    self.init { call, _ throws(ErrorNumber) in
      if call == .sync, refusingToSync { throw ErrorNumber(EIO) }
    }
  }

  func exchange(_ name: String, in folder: Int32, with other: String, in otherFolder: Int32)
    throws(ErrorNumber)
  {
    try before(.exchange, other)
    try system.exchange(name, in: folder, with: other, in: otherFolder)
  }

  func openFolder(at path: String) throws(ErrorNumber) -> Int32 { try system.openFolder(at: path) }

  func open(_ name: String, in folder: Int32, for opening: Opening) throws(ErrorNumber) -> Int32 {
    try before(.open, name)
    return try system.open(name, in: folder, for: opening)
  }

  func close(_ descriptor: Int32) throws(ErrorNumber) { try system.close(descriptor) }

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer)
    throws(ErrorNumber) -> Int
  {
    try system.read(descriptor, into: buffer)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) -> Int {
    try before(.write, "")
    return try system.write(descriptor, bytes)
  }

  func setMode(_ descriptor: Int32, _ mode: UInt16) throws(ErrorNumber) {
    try system.setMode(descriptor, mode)
  }

  func sync(_ descriptor: Int32) throws(ErrorNumber) {
    try before(.sync, "")
    try system.sync(descriptor)
  }

  func syncFileSystem(_ descriptor: Int32) throws(ErrorNumber) {
    try before(.sync, "")
    try system.syncFileSystem(descriptor)
  }

  func status(_ descriptor: Int32) throws(ErrorNumber) -> FileStatus {
    try system.status(descriptor)
  }

  func status(_ name: String, in folder: Int32) throws(ErrorNumber) -> FileStatus {
    try system.status(name, in: folder)
  }

  func entries(_ folder: Int32) throws(ErrorNumber) -> [FolderEntry] { try system.entries(folder) }

  func rename(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  {
    try before(.rename, newName)
    try system.rename(name, in: folder, to: newName, in: newFolder)
  }

  func renameExclusively(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  {
    try before(.rename, newName)
    try system.renameExclusively(name, in: folder, to: newName, in: newFolder)
  }

  func link(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  {
    try system.link(name, in: folder, to: newName, in: newFolder)
  }

  func remove(_ name: String, in folder: Int32, isFolder: Bool) throws(ErrorNumber) {
    try before(.remove, name)
    try system.remove(name, in: folder, isFolder: isFolder)
  }

  func makeFolder(_ name: String, in folder: Int32) throws(ErrorNumber) {
    try system.makeFolder(name, in: folder)
  }

  func lock(_ descriptor: Int32) throws(ErrorNumber) -> Bool { try system.lock(descriptor) }
}
