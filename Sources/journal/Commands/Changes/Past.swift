import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// The journal's last changes, the newest first.
struct Past {
  private let changes: [(commit: Commit, paths: [String])]

  init(of journal: Journal, limit: Int) throws {
    let repository = try Repository(at: journal.root)
    var changes: [(commit: Commit, paths: [String])] = []
    if let tip = try repository.tip() {
      for commit in try repository.commits(of: tip, limit: limit) {
        changes.append((commit, try repository.changes(by: commit).map(\.path)))
      }
    }
    self.changes = changes
  }

  /// When, where, what; the files' names where they are few.
  func lines(in zone: Zone) -> [Line] {
    changes.map { commit, paths in
      let names = paths.count > 3 ? "" : paths.map(Self.name).joined(separator: ", ")
      return commit.line(in: zone) + Line(commit.words) + Line(names.isEmpty ? "" : "  " + names)
    }
  }

  /// An entry's id; of another file, its path.
  private static func name(_ path: String) -> String {
    RelativePath(path).flatMap { EntryFile(at: $0) }?.id ?? path
  }

  /// Schema `journal.history/1`.
  var json: JSON {
    let changes = changes.map { commit, paths -> JSON in
      .object(commit.members + [.init("paths", JSON(paths))])
    }
    return ["schema": "journal.history/1", "changes": .array(changes)]
  }
}

extension Commit {
  /// What it is about, without git's words.
  var words: String { isMerge ? "Two devices brought together" : message.subject }

  /// The columns that each line begins with.
  func line(in zone: Zone) -> Line {
    let minute = zone.date(at: Int(time)).minute
    let device = isMerge ? "" : device
    return styled(minute + "  ", .quiet)
      + styled(device.shortened(to: 12).padded(to: 12) + "  ", .accent)
  }

  var members: [JSON.Member] {
    [
      .init("id", .string(id.description)), .init("time", .int(Int(time))),
      .init("device", isMerge ? nil : .string(device)), .init("what", .string(words)),
      .init("command", JSON(message["Journal-Command"])),
    ]
  }
}

extension FileChange {
  /// What became of the file.
  var word: String {
    switch (old, new) {
    case (nil, _): "made"
    case (_, nil): "deleted"
    default: commit.isMerge ? "brought together" : "changed"
    }
  }
}
