#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension Root {
  /// Writes a file under a new name, which it returns; on an error nothing is left behind.
  ///
  /// It is not `isSynced` when the caller syncs the whole file system afterwards.
  func writeTemporary(
    _ bytes: [UInt8],
    mode: UInt16,
    in folder: Int32,
    isSynced: Bool = true
  ) throws(ErrorNumber) -> String {
    let name = Randomness.name()
    let file = try calls.open(name, in: folder, for: .creating)
    do throws(ErrorNumber) {
      do throws(ErrorNumber) {
        try write(bytes, to: file)
        if mode != 0o600 { try calls.setMode(file, mode) }
        if isSynced { try calls.sync(file) }
      } catch {
        try? calls.close(file)
        throw error
      }
      try calls.close(file)
    } catch {
      try? calls.remove(name, in: folder, isFolder: false)
      throw error
    }
    return name
  }

  private func write(_ bytes: [UInt8], to file: Int32) throws(ErrorNumber) {
    var written = 0
    while written < bytes.count {
      let rest = bytes[written...]
      let result = rest.withUnsafeBytes { buffer in
        Result { () throws(ErrorNumber) in try calls.write(file, buffer) }
      }
      written += try result.get()
    }
  }

  /// Renames within the root; where the file system has no such call, by a second name.
  func renameExclusively(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    do {
      try calls.renameExclusively(name, in: folder, to: newName, in: newFolder)
    } catch  where error.isUnsupported {
      try calls.link(name, in: folder, to: newName, in: newFolder)
      try calls.remove(name, in: folder, isFolder: false)
    }
  }

  /// Removes temporary files that a killed process left, those not changed for `age`.
  ///
  /// The result is how many were removed.
  @discardableResult
  package func sweepTemporaries(olderThan age: Duration = .seconds(3600)) throws(FileError) -> Int {
    let latest = SystemClock.wall() - age.nanoseconds
    return try attempt(.list, temporary) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try withFolder(temporary) { (folder) throws(ErrorNumber) in
          var swept = 0
          for entry in try calls.entries(folder) where entry.kind == .file {
            guard try calls.status(entry.name, in: folder).modified <= latest else { continue }
            try calls.remove(entry.name, in: folder, isFolder: false)
            swept += 1
          }
          return swept
        }
      } ?? 0
    }
  }
}
