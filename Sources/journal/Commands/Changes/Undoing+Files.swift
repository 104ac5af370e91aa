import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

/// The files of one change that is taken back.
struct ReturnedFiles {
  /// Where something may have been written.
  var paths: [RelativePath] = []
  /// Whether any of them is other than it was.
  var isAnything = false
}

extension Undoing {
  /// Takes back what a commit did to files, in all that was written since.
  func takeBack(_ commit: Commit) throws -> ReturnedFiles {
    let changes = try repository.changes(by: commit)
    let targets = try repository.moves(by: commit, rules: .journal)
    var returned = ReturnedFiles()
    for change in changes where !targets.values.contains(change.path) {
      if let move = changes.first(where: { $0.path == targets[change.path] }) {
        try moveBack(change, move, &returned)
      } else {
        try takeBack(change, &returned)
      }
    }
    return returned
  }

  /// Merges what a file held before the change into what it holds now.
  private func takeBack(_ change: FileChange, _ returned: inout ReturnedFiles) throws {
    guard let path = RelativePath(change.path) else { return }
    let before = try repository.bytes(of: change.old, at: change.path)
    let after = try repository.bytes(of: change.new, at: change.path)
    let held = try journal.read(path)
    let saved = try session.save(before, begunFrom: after, to: path, in: journal)
    let now = try journal.read(path)
    if before == nil, now != nil {
      session.note("\(EscapedText(fileName: change.path)) stays: it was written on since")
    }
    returned.paths += saved.paths
    if now != held { returned.isAnything = true }
  }

  /// Gives a renamed file its old name again, with what was written since under the new one.
  private func moveBack(
    _ departure: FileChange,
    _ arrival: FileChange,
    _ returned: inout ReturnedFiles
  ) throws {
    guard let old = RelativePath(departure.path), let new = RelativePath(arrival.path) else {
      return
    }
    let before = try repository.bytes(of: departure.old, at: departure.path)
    let after = try repository.bytes(of: arrival.new, at: arrival.path)
    var written: [UInt8]?
    while let now = try journal.read(new) {
      let merged = Merge.merge(base: after, ours: before, theirs: now, path: departure.path)
      let copies = try session.keep(merged.copies, in: journal)
      let bytes = merged.bytes ?? now
      guard try session.save(bytes, to: old, replacing: written, in: journal) else {
        let (name, taken) = (EscapedText(fileName: new.string), EscapedText(fileName: old.string))
        return session.note("\(name) stays: there is something called \(taken) again")
      }
      written = bytes
      returned.isAnything = true
      returned.paths += [old, new] + copies
      // Another save under the new name just now: that comes along, too.
      if try session.save(nil, to: new, replacing: now, in: journal) { return }
    }
    guard written == nil else { return }
    session.note(
      "\(EscapedText(fileName: old.string)) stays away: \(EscapedText(fileName: new.string)) is gone or has another name since"
    )
  }
}
