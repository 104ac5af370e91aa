import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// All that waits for the person, by file, the newest entry first.
struct OpenConflicts {
  let all: [OpenConflict]
  let problems: [FileError]

  /// Reads the whole journal.
  init(of journal: Journal) throws {
    let walked = journal.walk().run { ConflictFinder() }
    var found = walked.workers.flatMap(\.found)
    var problems = walked.problems
    /// One file that cannot be read keeps nobody from settling the others.
    func add(_ look: () throws(StoreError) -> [OpenConflict]) throws(StoreError) {
      do throws(StoreError) { found += try look() } catch {
        guard case .file(let problem) = error else { throw error }
        problems.append(problem)
      }
    }
    for path in try journal.ownFiles() {
      try add { () throws(StoreError) in try journal.conflicts(inside: path) }
    }
    var copies = walked.workers.flatMap(\.copies)
    if let repository = try? Repository(at: journal.root) {
      copies += try repository.keptCopies().filter { !$0.hasSuffix(".md") }
      for path in try repository.keptEdits().compactMap({ RelativePath($0) }) {
        try add { () throws(StoreError) in try journal.keptEdit(at: path) }
      }
    }
    for copy in copies.compactMap({ RelativePath($0) }) {
      try add { () throws(StoreError) in try journal.keptCopy(at: copy) }
    }
    // The places of one file stay in the file's order.
    all = found.enumerated().sorted {
      ($1.element.path.string, $0.offset) < ($0.element.path.string, $1.offset)
    }.map(\.element)
    self.problems = problems
  }

  /// Those of the entry or the file that a person names.
  func named(_ name: String, in journal: Journal) throws -> [OpenConflict] {
    let known = all.first { $0.path.string == name || $0.name == name }?.path
    let path = try known ?? journal.entry(named: name).path
    let open = all.filter { $0.path == path }
    guard !open.isEmpty else {
      throw Failure("nothing waits in '\(path)'; 'journal conflicts' lists what does")
    }
    return open
  }

  /// What waits in these files, each on one line with the command that shows it.
  func warnings(ofFilesAt paths: [String]) -> [EscapedText] {
    paths.compactMap { path in
      let places = all.filter { $0.path.string == path }
      guard let name = places.first?.name else { return nil }
      let words = EscapedText(line: places.map(\.words).joined(separator: ", "))
      return
        "to settle in \(fileName: path): \(words); 'journal conflicts \(EscapedText(line: name))' shows it"
    }
  }

  /// A line for each file, and one for each of its places.
  var lines: [Line] {
    guard !all.isEmpty else { return ["Nothing waits."] }
    var lines: [Line] = []
    var (last, number) = (RelativePath?.none, 0)
    for conflict in all {
      if conflict.path != last {
        lines.append(Line(conflict.name, .strong))
        (last, number) = (conflict.path, 0)
      }
      number += 1
      lines.append(Line("  \(number)  \(conflict.words)"))
    }
    return lines + [Line("'journal conflicts ENTRY' shows them and asks.", .quiet)]
  }
}

/// Finds on one thread what waits within entries, and the copies beside them.
private struct ConflictFinder: EntryWorker {
  private(set) var found: [OpenConflict] = []
  private(set) var copies: [String] = []

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    guard EntryFile.isEntry(file.stem) else { return copies.append(file.path) }
    guard Conflict.mayStand(in: bytes), let path = RelativePath(file.path) else { return }
    let document = Document(bytes.withUnsafeBufferPointer { Array($0) })
    found += document.conflicts().map { OpenConflict($0, in: path) }
  }
}

extension Journal {
  /// The files that are no entries and that a sync merges as text.
  fileprivate func ownFiles() throws -> [RelativePath] {
    try [Self.settingsFile, Self.peopleFile] + promptFiles()
  }

  fileprivate func conflicts(inside path: RelativePath) throws(StoreError) -> [OpenConflict] {
    guard let bytes = try read(path) else { return [] }
    let document = Document(bytes, fenced: path.name.hasSuffix(".md"))
    return document.conflicts().map { OpenConflict($0, in: path) }
  }

  fileprivate func keptEdit(at path: RelativePath) throws(StoreError) -> [OpenConflict] {
    try read(path).map { [OpenConflict(keptEdit: $0, in: path)] } ?? []
  }

  fileprivate func keptCopy(at copy: RelativePath) throws(StoreError) -> [OpenConflict] {
    guard let original = KeptCopy.original(ofCopyAt: copy.string).flatMap({ RelativePath($0) }),
      let bytes = try read(copy)
    else { return [] }
    if (try? root.kind(of: original)) == .folder {
      return [OpenConflict(bytes, besideFolder: original, at: copy)]
    }
    return [OpenConflict(copy: copy, of: original, [try read(original), bytes])]
  }
}
