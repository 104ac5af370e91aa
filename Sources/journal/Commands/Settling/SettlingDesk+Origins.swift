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

extension SettlingDesk {
  /// The change that brought each version of a conflict; `nil` where the history does not tell.
  func origins(of conflict: OpenConflict) -> [Origin?] {
    guard let repository = try? Repository(at: journal.root),
      let changes = try? repository.changes(of: conflict.path.string)
    else { return conflict.versions.map { _ in nil } }
    let texts = changes.filter { !$0.commit.isMerge }.map { change in
      (
        change: change, old: (try? repository.bytes(of: change.old, at: change.path)) ?? nil,
        new: (try? repository.bytes(of: change.new, at: change.path)) ?? nil
      )
    }
    return conflict.versions.map { version in
      let origin = texts.first { text in
        conflict.isFound(version, in: text.new) && !conflict.isFound(version, in: text.old)
      }
      return origin.map {
        Origin(device: $0.change.commit.device, time: Int($0.change.commit.time))
      }
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
