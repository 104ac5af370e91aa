/// An exclusive lock among processes, held until the value's lifetime ends.
///
/// It is `flock`'s, so it vanishes with the process, however that ends.
package struct FileLock: ~Copyable {
  private let root: Root
  private let descriptor: Int32

  /// Takes the lock on a file, which is made if missing.
  ///
  /// `nil` when another process still has it after `patience`.
  package init?(
    _ path: RelativePath,
    in root: Root,
    patience: Duration = .zero
  ) throws(FileError) {
    let locked = try root.attempt(.lock, path) { () throws(ErrorNumber) -> Int32? in
      let descriptor = try root.open(making: path.folder).open(path.name, for: .locking)
      do throws(ErrorNumber) {
        if try root.calls.wait(forLockOn: descriptor, patience) { return descriptor }
      } catch {
        try? root.calls.close(descriptor)
        throw error
      }
      try root.calls.close(descriptor)
      return nil
    }
    guard let locked else { return nil }
    self.root = root
    descriptor = locked
  }

  deinit { try? root.calls.close(descriptor) }
}

extension FileCalls {
  fileprivate func wait(
    forLockOn descriptor: Int32,
    _ patience: Duration
  ) throws(ErrorNumber) -> Bool {
    let deadline = Deadline(after: patience)
    while try !lock(descriptor) {
      if deadline.hasPassed { return false }
      SystemClock.pause(min(deadline.remaining, .milliseconds(20)))
    }
    return true
  }
}
