#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The steps of an exchange.
extension Root {
  /// Writes what is to come into the folder for displaced files.
  ///
  /// The result holds the temporary names, `nil` where a file is only to go.
  func stage(
    _ replacements: [Replacement],
    in kept: RelativePath,
    isSynced: Bool
  ) throws(FileError) -> [String?] {
    var staged: [String?] = []
    do throws(FileError) {
      for replacement in replacements {
        let old = try status(of: replacement.path)
        if let old, old.kind != .file {
          throw FileError(.write, replacement.path.string, .notAFile)
        }
        let name = try attempt(.write, replacement.path) { () throws(ErrorNumber) in
          try withFolder(kept, makingFolders: true) { (aside) throws(ErrorNumber) -> String? in
            guard let bytes = replacement.bytes else { return nil }
            return try writeTemporary(
              bytes,
              mode: old?.mode ?? 0o600,
              in: aside,
              isSynced: isSynced
            )
          }
        }
        staged.append(name)
      }
      if !isSynced {
        try attempt(.write, kept) { () throws(ErrorNumber) in
          try calls.syncFileSystem(descriptor)
        }
      }
    } catch {
      for case let name? in staged { try? discard(name, in: kept) }
      throw error
    }
    return staged
  }

  /// Swaps a staged file with what is at the path.
  ///
  /// The result is where the displaced file lies, `nil` if there was none.
  func swap(
    _ path: RelativePath,
    _ staged: String?,
    _ kept: RelativePath,
    isSynced: Bool
  ) throws(FileError) -> RelativePath? {
    do throws(FileError) {
      return try attempt(.write, path) { () throws(ErrorNumber) in
        try withFolder(kept) { (aside) throws(ErrorNumber) in
          try withFolder(path.folder, makingFolders: staged != nil) {
            (folder) throws(ErrorNumber) in
            let name =
              if let staged {
                try swap(staged, in: aside, with: path.name, in: folder)
              } else {
                try moveAway(path.name, in: folder, to: aside)
              }
            if isSynced {
              try calls.sync(aside)
              try calls.sync(folder)
            }
            return name.flatMap { RelativePath($0) }.map { kept / $0 }
          }
        }
      }
    } catch {
      if staged == nil, error.isMissing { return nil }
      throw error
    }
  }

  private func swap(
    _ staged: String,
    in aside: Int32,
    with name: String,
    in folder: Int32
  ) throws(ErrorNumber) -> String? {
    while true {
      do throws(ErrorNumber) {
        try calls.exchange(staged, in: aside, with: name, in: folder)
        return staged
      } catch  where error.code == ENOENT {
        do throws(ErrorNumber) {
          try renameExclusively(staged, in: aside, to: name, in: folder)
          return nil
        } catch  where error.code == EEXIST {
          // An editor made the file between the two calls: there is something to exchange again.
        }
      } catch  where error.isUnsupported {
        return try swapByRename(staged, in: aside, with: name, in: folder)
      }
    }
  }

  /// For file systems without exchange: keeps the old file by a second name, or by moving it.
  private func swapByRename(
    _ staged: String,
    in aside: Int32,
    with name: String,
    in folder: Int32
  ) throws(ErrorNumber) -> String? {
    let displaced = Randomness.name()
    do throws(ErrorNumber) {
      try calls.link(name, in: folder, to: displaced, in: aside)
    } catch  where error.code == ENOENT {
      try renameExclusively(staged, in: aside, to: name, in: folder)
      return nil
    }
    try calls.rename(staged, in: aside, to: name, in: folder)
    return displaced
  }

  private func moveAway(
    _ name: String,
    in folder: Int32,
    to aside: Int32
  ) throws(ErrorNumber) -> String? {
    let displaced = Randomness.name()
    try calls.rename(name, in: folder, to: displaced, in: aside)
    return displaced
  }

  private func discard(_ name: String, in kept: RelativePath) throws(ErrorNumber) {
    try withFolder(kept) { (aside) throws(ErrorNumber) in
      try calls.remove(name, in: aside, isFolder: false)
    }
  }
}
