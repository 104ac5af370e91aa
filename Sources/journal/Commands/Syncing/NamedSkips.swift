import JournalFiles
import JournalGit
import JournalReport
import JournalStore

extension Skipped {
  /// Whether it is worth a word that no sync takes it: an entry that git ignores is on this machine
  /// alone, and nobody means that.
  var isNamed: Bool { !reason.isExpected || isIgnoredEntry }

  /// Whether git ignores it although it is an entry, or a folder of entries.
  var isIgnoredEntry: Bool {
    guard reason == .ignored, path.hasPrefix("\(Journal.entriesFolder)/") else { return false }
    if path.hasSuffix("/") { return RelativePath(path.dropLast())?.name.hasPrefix(".") == false }
    return RelativePath(path).flatMap { EntryFile(at: $0) } != nil
  }
}

extension [Skipped] {
  /// Path and reason of each that is worth a word.
  var namedInJSON: [JSON] {
    filter(\.isNamed).map { skipped in
      ["path": .string(skipped.path), "reason": .string(skipped.reason.description)]
    }
  }
}
