/// What a file is opened for.
package enum Opening: Sendable {
  case folder
  /// Never waits, even if the name is a pipe's.
  case reading
  /// A new file, 0600; an error if the name is taken.
  case creating
  /// An empty file, made if missing, that exists to be locked.
  case locking
}

/// The calls that everything on disk goes through.
///
/// Names are single components in an open folder, and links are never followed. `SystemCalls` makes
/// them; `ModelCalls` plays a disk that fails on demand and forgets what was not synced.
package protocol FileCalls: Sendable {
  /// Opens a folder by the path a person named, following links.
  func openFolder(at path: String) throws(ErrorNumber) -> Int32
  func open(_ name: String, in folder: Int32, for opening: Opening) throws(ErrorNumber) -> Int32
  func close(_ descriptor: Int32) throws(ErrorNumber)

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer)
    throws(ErrorNumber) -> Int
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) -> Int
  func setMode(_ descriptor: Int32, _ mode: UInt16) throws(ErrorNumber)
  /// Makes a file's content, or a folder's names, survive a power cut.
  func sync(_ descriptor: Int32) throws(ErrorNumber)
  /// Makes all of the file system survive a power cut.
  func syncFileSystem(_ descriptor: Int32) throws(ErrorNumber)

  func status(_ descriptor: Int32) throws(ErrorNumber) -> FileStatus
  func status(_ name: String, in folder: Int32) throws(ErrorNumber) -> FileStatus
  /// All but `.` and `..`, in no order.
  func entries(_ folder: Int32) throws(ErrorNumber) -> [FolderEntry]

  func rename(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  /// Renames unless the new name is taken.
  func renameExclusively(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  /// Swaps what two names stand for.
  func exchange(_ name: String, in folder: Int32, with other: String, in otherFolder: Int32)
    throws(ErrorNumber)
  /// Gives a file a second name.
  func link(_ name: String, in folder: Int32, to newName: String, in newFolder: Int32)
    throws(ErrorNumber)
  func remove(_ name: String, in folder: Int32, isFolder: Bool) throws(ErrorNumber)
  /// Makes a folder, 0700.
  func makeFolder(_ name: String, in folder: Int32) throws(ErrorNumber)

  /// Takes the exclusive lock, or says `false` when another process has it.
  func lock(_ descriptor: Int32) throws(ErrorNumber) -> Bool

  /// A name for a file that no other has.
  func freshName() -> String
}

extension FileCalls {
  package func freshName() -> String { Randomness.name() }
}
