import JournalFiles
import JournalFormat
import JournalGit
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
      let copies = try keep(merged.copies, in: journal)
      // Another save just now: merge that one.
      guard try save(merged.bytes ?? bytes, to: path, replacing: onDisk, in: journal) else {
        continue
      }
      return ([path] + copies, onDisk != begun)
    }
  }

  /// Writes what a merge keeps beside a file, and gives where it lies.
  func keep(_ copies: [KeptCopy], in journal: Journal) throws -> [RelativePath] {
    try copies.compactMap { copy in
      try journal.root.keep(FileMerge.Copy(path: copy.path, bytes: copy.bytes))
    }
  }
}
