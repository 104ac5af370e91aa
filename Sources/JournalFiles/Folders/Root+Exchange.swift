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
  /// Puts the bytes at the path, or takes the file away, and keeps what was there.
  ///
  /// Old and new swap in one step, so words that an editor saved a moment ago come out, not under.
  /// A file system without that call gets a second name and a rename, with a window of microseconds.
  /// The displaced file goes to `folder`, and the caller removes it in its own time; `nil` when there
  /// was no file at the path.
  package func exchange(
    _ path: RelativePath,
    with bytes: [UInt8]?,
    keepingIn folder: RelativePath = ".git/journal/displaced"
  ) throws(FileError) -> Displaced? {
    try exchange([Replacement(path, bytes)], keepingIn: folder)[0].get()
  }

  /// Does the same for many files, syncing the file system twice instead of every file.
  ///
  /// What it throws, it throws before any file changed; later on, each file has its own result.
  package func exchange(
    _ replacements: [Replacement],
    keepingIn kept: RelativePath = ".git/journal/displaced"
  ) throws(FileError) -> [Result<Displaced?, FileError>] {
    let isBatch = replacements.count > 1
    let staged = try stage(replacements, in: kept, isSynced: !isBatch)
    var results = replacements.indices.map { index in
      Result { () throws(FileError) in
        try swap(replacements[index].path, staged[index], kept, isSynced: !isBatch)
      }
    }
    if isBatch {
      do {
        try attempt(.write, kept) { () throws(ErrorNumber) in
          try calls.syncFileSystem(descriptor)
        }
      } catch {
        results = results.map { _ in .failure(error) }
      }
    }
    return results.map { result in
      result.flatMap { name in
        Result { () throws(FileError) in try name.map(displaced) }
      }
    }
  }

  private func displaced(_ path: RelativePath) throws(FileError) -> Displaced {
    guard let bytes = try read(path, limit: .max) else {
      throw FileError(.read, path.string, ErrorNumber(ENOENT))
    }
    return Displaced(path: path, bytes: bytes)
  }
}
