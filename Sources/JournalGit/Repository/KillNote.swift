import JournalFiles

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// An empty file that lies there exactly while somebody works under a lock.
///
/// Who finds one after taking the lock comes after a process that was killed. Its time tells when that
/// process last set about taking a lock of git's. It need not survive a power cut, so unlike the
/// person's files it is not synced.
struct KillNote {
  private let path: String

  init(_ path: String) {
    self.path = path
  }

  /// Leaves the note, or makes the time of the one that lies there now's.
  func leave() {
    let file = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { return }
    futimens(file, nil)
    close(file)
  }

  func remove() {
    unlink(path)
  }

  /// Whether whoever left the note at that time, in nanoseconds since 1970, and was killed made the
  /// lock.
  ///
  /// A lock of git's is made in the moment after the note. One that is younger is another program's,
  /// which may be at work, or nobody can tell whose.
  static func explains(_ lock: FileStatus, leftAt time: Int64) -> Bool {
    (time...time + 2_000_000_000).contains(lock.modified)
  }
}

/// The notes of all the work that is under way in an open repository.
final class KillNotes {
  private var notes: [KillNote] = []

  func leave(_ note: KillNote) {
    note.leave()
    notes.append(note)
  }

  func removeLast() {
    notes.popLast()?.remove()
  }

  /// To be called before each call that takes one of git's locks.
  func renew() {
    for note in notes { note.leave() }
  }
}
