import JournalFiles
import JournalFormat
import JournalStore

extension Session {
  /// Saves bytes that were written from what the file held at `begun`, merged with what it holds
  /// now; `nil` stands for no file.
  ///
  /// Gives the files that were written, and whether something had come to it.
  func save(
    _ bytes: [UInt8]?,
    begunFrom begun: [UInt8]?,
    to path: RelativePath,
    in journal: Journal
  ) throws -> (paths: [RelativePath], isMerged: Bool) {
    while true {
      let onDisk = try journal.read(path)
      let merged = Merge.merge(base: begun, ours: bytes, theirs: onDisk, path: path.string)
      let copies = merged.copies.compactMap { copy in
        RelativePath(copy.path).map { (path: $0, bytes: copy.bytes) }
      }
      for copy in copies { _ = try journal.save(copy.bytes, to: copy.path, replacing: nil) }
      if let onDisk, try !keep(onDisk, of: path, in: journal) { continue }
      switch try journal.save(merged.bytes ?? bytes, to: path, replacing: onDisk) {
      case .saved, .unchanged: return ([path] + copies.map(\.path), onDisk != begun)
      // Another save just now: merge that one.
      case .changedUnderneath: continue
      }
    }
  }
}
