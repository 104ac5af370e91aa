extension Root {
  /// The bytes of a regular file, `nil` when there is no such file.
  ///
  /// A file of more than `limit` bytes is an error and is not read.
  package func read(_ path: RelativePath, limit: Int) throws(FileError) -> [UInt8]? {
    let opened = try attempt(.read, path) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try open(path.folder).open(path.name, for: .reading)
      }
    }
    guard let file = opened else { return nil }
    defer { try? calls.close(file) }
    let status = try attempt(.read, path) { () throws(ErrorNumber) in try calls.status(file) }
    guard status.kind == .file else { throw FileError(.read, path.string, .notAFile) }
    guard status.size <= limit else { throw FileError(.read, path.string, .largerThan(limit)) }
    let bytes = try attempt(.read, path) { () throws(ErrorNumber) in
      try calls.contents(of: file, expected: status.size, limit: limit)
    }
    guard bytes.count <= limit else { throw FileError(.read, path.string, .largerThan(limit)) }
    return bytes
  }

  /// Whether what is in the file can be read, as far as opening it tells.
  package func isReadable(_ path: RelativePath) -> Bool {
    guard let file = try? open(path.folder).open(path.name, for: .reading) else { return false }
    try? calls.close(file)
    return true
  }

  /// What the system knows of the file, `nil` when there is none.
  package func status(of path: RelativePath) throws(FileError) -> FileStatus? {
    try attempt(.read, path) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in
        try open(path.folder).status(of: path.name)
      }
    }
  }

  package func kind(of path: RelativePath) throws(FileError) -> FileKind? {
    try status(of: path)?.kind
  }

  /// What lies in a folder, the root's own for `nil`, sorted by name.
  ///
  /// Empty when there is no such folder.
  package func names(in folder: RelativePath? = nil) throws(FileError) -> [FolderEntry] {
    let entries = try attempt(.list, folder) { () throws(ErrorNumber) in
      try unlessMissing { () throws(ErrorNumber) in try open(folder).entries() }
    }
    return (entries ?? []).sorted { $0.name < $1.name }
  }
}
