import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

/// What fixes make of files; nothing is written yet.
struct Mending {
  struct File: Sendable {
    let path: String
    let before: [UInt8]
    let after: [UInt8]
    /// How many findings are mended.
    let count: Int

    /// What the fixer makes of a file; `nil` when it leaves it alone.
    init?(_ before: [UInt8], at path: String, by fixer: Fixer, unsafe: Bool) {
      let (after, applied, _) = fixer.fix(before, path: path, unsafe: unsafe)
      guard after != before else { return nil }
      self.path = path
      self.before = before
      self.after = after
      count = applied.count
    }
  }

  let files: [File]

  init(_ files: [File]) {
    self.files = files
  }

  /// What the fixes change, as a patch.
  var patch: [Patch.Row] {
    files.flatMap { Patch($0.path, from: $0.before, to: $0.after).rows }
  }
}

extension Session {
  /// Shows a patch; into a pipe its bytes as they are, so that `git apply` takes it.
  func show(_ patch: [Patch.Row]) {
    if output.isTerminal {
      show(patch.map { Line(String(decoding: $0.bytes.dropLast(), as: UTF8.self), $0.style) })
    } else {
      for row in patch { output.write(raw: row.bytes) }
    }
  }

  /// Writes the mended files, and commits them at once.
  func save(_ mending: Mending, in journal: Journal) throws {
    var saved: [RelativePath] = []
    var count = 0
    for file in mending.files {
      guard let path = RelativePath(file.path) else { continue }
      switch try journal.save(file.after, to: path, replacing: file.before) {
      case .saved:
        saved.append(path)
        count += file.count
      case .unchanged: break
      case .changedUnderneath: warn("'\(file.path)' was changed just now and was left alone")
      }
    }
    guard !saved.isEmpty else { return }
    note(
      "Mended \(count == 1 ? "1 finding" : "\(count) findings") in \(saved.count == 1 ? "1 file" : "\(saved.count) files")."
    )
    commit(
      saved,
      "Mend \(saved.count == 1 ? "1 file" : "\(saved.count) files")",
      by: "check",
      in: journal
    )
  }
}
