extension Root {
  /// Makes the names in a folder, the root's own for `nil`, survive a power cut.
  package func syncFolder(_ path: RelativePath?) throws(FileError) {
    try attempt(.write, path) { () throws(ErrorNumber) in try open(path).sync() }
  }

  /// Makes all that was written to the root's file system survive a power cut, at once.
  package func syncEverything() throws(FileError) {
    try attempt(.write, nil) { () throws(ErrorNumber) in
      try calls.syncFileSystem(descriptor)
    }
  }
}
