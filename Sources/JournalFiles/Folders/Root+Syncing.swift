extension Root {
  /// Makes all that was written to the root's file system survive a power cut, at once.
  package func syncEverything() throws(FileError) {
    try attempt(.write, nil) { () throws(ErrorNumber) in
      try calls.syncFileSystem(descriptor)
    }
  }
}
