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
      let (after, applied) = fixer.fix(before, path: path, unsafe: unsafe)
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

  /// The lines that would go and come, file by file.
  var differences: [Line] {
    files.flatMap { file in
      [Line("--- \(file.path)", .strong), Line("+++ \(file.path)", .strong)]
        + Self.differences(Self.lines(file.before), Self.lines(file.after))
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
  }

  private static func differences(_ old: [Substring], _ new: [Substring]) -> [Line] {
    let changes = new.difference(from: old)
    let removed = changes.removals.map { ($0.offset, 0, Line("-\($0.element)", .bad)) }
    let added = changes.insertions.map { ($0.offset, 1, Line("+\($0.element)", .good)) }
    return (removed + added).sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  fileprivate var element: ChangeElement {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element
    }
  }
}

extension Session {
  /// Writes the mended files, and commits them at once.
  func save(_ mending: Mending, in journal: Journal) throws {
    var saved: [RelativePath] = []
    for file in mending.files {
      guard let path = RelativePath(file.path) else { continue }
      switch try journal.save(file.after, to: path, replacing: file.before) {
      case .saved: saved.append(path)
      case .unchanged: break
      case .changedUnderneath: warn("'\(file.path)' was changed just now and was left alone")
      }
    }
    guard !saved.isEmpty else { return }
    let count = mending.files.reduce(0) { $0 + $1.count }
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
