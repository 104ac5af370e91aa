#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A file that new content took the place of.
package struct Displaced: Sendable, Hashable {
  /// Where it lies now; an editor may still hold it open and write to it.
  package let path: RelativePath
  /// What was in it right after.
  package let bytes: [UInt8]

  /// What its name ends with while a file system that cannot exchange is in between.
  static let mark = "~"

  /// The name that was noted for a file that lies under this one.
  package static func noted(_ name: String) -> String {
    name.hasSuffix(mark) ? String(name.dropLast(mark.count)) : name
  }
}

/// What a path is to hold.
package struct Replacement: Sendable, Hashable {
  package let path: RelativePath
  /// `nil`: no file.
  package let bytes: [UInt8]?

  package init(_ path: RelativePath, _ bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }
}

extension Root {
  /// Puts files in their places, or takes them away, and keeps what was there.
  ///
  /// Old and new swap in one step, so words that an editor saved a moment ago come out, not under.
  /// The displaced files go to `folder`, and the caller removes them in its own time; `nil` where there
  /// was none. For many files the file system is synced twice instead of every file.
  ///
  /// What it throws, it throws before any file changed; later on, each file has its own result.
  /// `noting` is told before the first file moves under which name each will lie in `folder`, where
  /// no half of a file ever lies; after a stop one may have a mark behind it, which `Displaced.noted`
  /// takes away.
  package func exchange(
    _ replacements: [Replacement],
    keepingIn folder: RelativePath = ".git/journal/displaced",
    noting: ([String]) throws(FileError) -> Void = { (_) throws(FileError) in }
  ) throws(FileError) -> [Result<Displaced?, FileError>] {
    let isBatch = replacements.count > 1
    let aside = try attempt(.makeFolder, folder) { () throws(ErrorNumber) in
      try open(making: folder)
    }
    let staging = try attempt(.makeFolder, temporary) { () throws(ErrorNumber) in
      try open(making: temporary)
    }
    let staged = try stage(replacements, in: staging, isBatch: isBatch, noting: noting)
    var kept: [Result<String?, FileError>] = []
    for (replacement, name) in zip(replacements, staged) {
      kept.append(
        Result { () throws(FileError) in
          try swap(replacement, with: name, of: staging, in: aside, isSynced: !isBatch)
        }
      )
    }
    if isBatch {
      do {
        try syncEverything()
      } catch {
        return kept.map { _ in .failure(error) }
      }
    }
    return kept.map { name in
      name.flatMap { name in Result { () throws(FileError) in try displaced(name, in: folder) } }
    }
  }

  private func displaced(
    _ name: String?,
    in folder: RelativePath
  ) throws(FileError) -> Displaced? {
    guard let name, let path = RelativePath(folder.string + "/" + name) else { return nil }
    // Without it nobody knows what was in it; that is not the same as no file.
    guard let bytes = try read(path, limit: .max) else {
      throw FileError(.read, path.string, ErrorNumber(ENOENT))
    }
    return Displaced(path: path, bytes: bytes)
  }
}

extension Root {
  /// Writes what is to come; the result holds the names, also where a file is only to go.
  private func stage(
    _ replacements: [Replacement],
    in staging: borrowing OpenFolder,
    isBatch: Bool,
    noting: ([String]) throws(FileError) -> Void
  ) throws(FileError) -> [String] {
    var staged: [String] = []
    do throws(FileError) {
      for replacement in replacements {
        staged.append(try stage(replacement, in: staging, isSynced: !isBatch))
      }
      if isBatch { try syncEverything() }
      try noting(staged)
    } catch {
      for name in staged { try? staging.remove(name) }
      throw error
    }
    return staged
  }

  private func stage(
    _ replacement: Replacement,
    in staging: borrowing OpenFolder,
    isSynced: Bool
  ) throws(FileError) -> String {
    let path = replacement.path
    let old = try status(of: path)
    if let old, old.kind != .file { throw FileError(.write, path.string, .notAFile) }
    guard let bytes = replacement.bytes else { return calls.freshName() }
    do {
      return try staging.writeTemporary(bytes, mode: old?.mode ?? 0o600, isSynced: isSynced)
    } catch {
      throw FileError(.write, path.string, error)
    }
  }

  /// Swaps a staged file with what is at the path, or only takes that away.
  ///
  /// The result is the name of the displaced file, `nil` if there was none.
  private func swap(
    _ replacement: Replacement,
    with staged: String,
    of staging: borrowing OpenFolder,
    in aside: borrowing OpenFolder,
    isSynced: Bool
  ) throws(FileError) -> String? {
    let path = replacement.path
    let isRemoval = replacement.bytes == nil
    var isUnused = !isRemoval
    do {
      let folder = isRemoval ? try open(path.folder) : try open(making: path.folder)
      var isDisplaced = true
      if isRemoval {
        try folder.rename(path.name, to: staged, in: aside)
      } else {
        try staging.rename(staged, to: staged, in: aside)
        isDisplaced = try aside.swap(staged, with: path.name, in: folder)
      }
      isUnused = false
      // Where the old words lie must not be forgotten once the new ones are in place.
      if isSynced {
        try aside.sync()
        try folder.sync()
      }
      return isDisplaced ? staged : nil
    } catch {
      if isUnused {
        try? aside.remove(staged)
        try? staging.remove(staged)
      }
      if isRemoval, error.code == ENOENT { return nil }
      throw FileError(.write, path.string, error)
    }
  }
}
