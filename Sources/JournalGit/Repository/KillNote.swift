#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// An empty file that lies there exactly while somebody works under a lock.
///
/// Who finds one after taking the lock comes after a process that was killed. It need not survive a
/// power cut, so unlike the person's files it is not synced.
struct KillNote {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Leaves the note; `true` when one lay there already.
  func leave() -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return errno == EEXIST }
    close(file)
    return false
  }

  func remove() {
    unlink(path)
  }
}
