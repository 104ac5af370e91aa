import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

/// Who wrote a version, as the history has it.
struct Origin {
  let device: String
  /// Seconds since 1970.
  let time: Int
}

/// The changes that one file has been through, to tell who wrote what is in it.
struct VersionPast {
  private let changes: [(origin: Origin, old: [UInt8]?, new: [UInt8]?)]

  /// Walks the history once; where it cannot be read, it tells nothing.
  init(of path: RelativePath, in journal: Journal) {
    guard let repository = try? Repository(at: journal.root),
      let changes = try? repository.changes(of: path.string)
    else {
      self.changes = []
      return
    }
    self.changes = changes.filter { !$0.commit.isMerge }.map { change in
      (
        Origin(device: change.commit.device, time: Int(change.commit.time)),
        (try? repository.bytes(of: change.old, at: change.path)) ?? nil,
        (try? repository.bytes(of: change.new, at: change.path)) ?? nil
      )
    }
  }

  /// The change that brought each version of a conflict; `nil` where the history does not tell.
  func origins(of conflict: OpenConflict) -> [Origin?] {
    conflict.versions.map { version in
      let change = changes.first {
        conflict.isFound(version, in: $0.new) && !conflict.isFound(version, in: $0.old)
      }
      return change?.origin
    }
  }
}

extension SettlingDesk {
  /// The conflicts as they are shown, numbered from `first`; each file's past is read once.
  func shown(_ open: [OpenConflict], from first: Int = 1) -> [ShownConflict] {
    var pasts: [RelativePath: VersionPast] = [:]
    return open.enumerated().map { index, conflict in
      let past = pasts[conflict.path] ?? VersionPast(of: conflict.path, in: journal)
      pasts[conflict.path] = past
      return ShownConflict(conflict, number: first + index, past.origins(of: conflict))
    }
  }
}

extension OpenConflict {
  /// Whether a file says what the version says.
  fileprivate func isFound(_ version: [UInt8]?, in bytes: [UInt8]?) -> Bool {
    guard let version, let bytes else { return version == bytes }
    guard case .inside(let conflict) = place else { return bytes == version }
    switch conflict.place {
    case .passage: return bytes.firstRange(of: version) != nil
    case .field(let name):
      return Document(bytes).told(name).map { Array($0.utf8) } == version
    }
  }
}
