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
  /// What it throws `isExisting` when the name is taken.
  package func create(_ path: RelativePath, _ bytes: [UInt8]) throws(FileError) {
    try attempt(.create, path) { () throws(ErrorNumber) in
      try place(bytes, at: path, mode: 0o600) {
        (name, temporaries, folder) throws(ErrorNumber) in
        try renameExclusively(name, in: temporaries, to: path.name, in: folder)
      }
    }
  }

  /// Writes a file, new or not, in one step.
  ///
  /// An old file's permission bits are kept. A link or a folder of that name is an error.
  package func replace(_ path: RelativePath, with bytes: [UInt8]) throws(FileError) {
    let old = try status(of: path)
    if let old, old.kind != .file { throw FileError(.write, path.string, .notAFile) }
    try attempt(.write, path) { () throws(ErrorNumber) in
      try place(bytes, at: path, mode: old?.mode ?? 0o600) {
        (name, temporaries, folder) throws(ErrorNumber) in
        try calls.rename(name, in: temporaries, to: path.name, in: folder)
      }
    }
  }

  /// Removes a file; one that is not there is no error.
  package func remove(_ path: RelativePath) throws(FileError) {
    try attempt(.remove, path) { () throws(ErrorNumber) in
      _ = try unlessMissing { () throws(ErrorNumber) in
        try withFolder(path.folder) { (folder) throws(ErrorNumber) in
          try calls.remove(path.name, in: folder, isFolder: false)
          try calls.sync(folder)
        }
      }
    }
  }

  /// Makes the folder and those on the way to it, 0700.
  package func createFolders(_ path: RelativePath) throws(FileError) {
    try attempt(.makeFolder, path) { () throws(ErrorNumber) in
      try withFolder(path, makingFolders: true) { _ in }
    }
  }

  /// Removes a folder if it is empty; one that is not, or is not there, is no error.
  package func removeFolder(_ path: RelativePath) throws(FileError) {
    try attempt(.remove, path) { () throws(ErrorNumber) in
      do throws(ErrorNumber) {
        try withFolder(path.folder) { (folder) throws(ErrorNumber) in
          try calls.remove(path.name, in: folder, isFolder: true)
          try calls.sync(folder)
        }
      } catch  where [ENOENT, ENOTEMPTY, EEXIST].contains(error.code) {
      }
    }
  }

  private func place(
    _ bytes: [UInt8],
    at path: RelativePath,
    mode: UInt16,
    _ rename: (_ name: String, _ temporaries: Int32, _ folder: Int32) throws(ErrorNumber) -> Void
  ) throws(ErrorNumber) {
    try withFolder(path.folder, makingFolders: true) { (folder) throws(ErrorNumber) in
      try withFolder(temporary, makingFolders: true) { (temporaries) throws(ErrorNumber) in
        let name = try writeTemporary(bytes, mode: mode, in: temporaries)
        do throws(ErrorNumber) {
          try rename(name, temporaries, folder)
        } catch {
          try? calls.remove(name, in: temporaries, isFolder: false)
          throw error
        }
        try calls.sync(folder)
        try calls.sync(temporaries)
      }
    }
  }
}
