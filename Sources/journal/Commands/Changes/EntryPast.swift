import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// What became of one file, the newest change first, numbered from 1.
struct EntryPast: ~Copyable {
  private let journal: Journal
  private let repository: Repository
  private let path: RelativePath
  let changes: [(number: Int, change: FileChange)]

  /// The past of an entry that is there or once was, or of the file at a path.
  init(of name: String, in journal: Journal) throws {
    let repository = try Repository(at: journal.root)
    let path = try Self.path(of: name, in: journal, repository)
    let changes = try repository.changes(of: path.string)
    if changes.isEmpty {
      throw Failure("'\(path)' is not in the history yet; 'journal sync' saves it")
    }
    self.journal = journal
    self.path = path
    self.changes = changes.enumerated().map { ($0 + 1, $1) }
    self.repository = repository
  }

  private static func path(
    of name: String,
    in journal: Journal,
    _ repository: borrowing Repository
  ) throws -> RelativePath {
    do throws(StoreError) {
      if let path = RelativePath(name), try journal.read(path) != nil { return path }
      return try journal.entry(named: name).path
    } catch {
      let gone = try gonePath(of: name, repository)
      guard let path = gone.flatMap({ RelativePath($0) }) else { throw error }
      return path
    }
  }

  /// The path of a file that was deleted since the last commit, else by one.
  private static func gonePath(
    of name: String,
    _ repository: borrowing Repository
  ) throws -> String? {
    func id(_ path: String) -> String? { RelativePath(path).flatMap { EntryFile(at: $0) }?.id }
    func isMeant(_ path: String) -> Bool { path == name || id(path)?.hasPrefix(name) == true }
    let lost = try repository.lostPaths(where: isMeant)
    if let path = lost.first(where: { $0 == name || id($0) == name }) { return path }
    guard lost.count <= 1 else { throw StoreError.severalEntries(name, lost.compactMap(id)) }
    return try lost.first ?? repository.deletedPath(where: isMeant)
  }

  /// How to bring the file back where it was deleted and no commit has seen that; `nil` otherwise.
  func wayBack(of name: String) throws -> EscapedText? {
    guard changes.first?.change.new != nil, try journal.read(path) == nil else { return nil }
    return "\(fileName: path.string) is gone from the folder; "
      + "'journal history \(EscapedText(line: name)) --restore 1' brings it back"
  }

  func line(for change: (number: Int, change: FileChange), in zone: Zone) -> Line {
    Line("\(change.number)".padded(to: 4), .strong) + change.change.commit.line(in: zone)
      + Line(change.change.word)
  }

  /// What a change changed.
  func patch(of change: (number: Int, change: FileChange)) throws -> [Patch.Row] {
    let (old, new) = (change.change.old, change.change.new)
    return Patch(
      path.string,
      from: try repository.bytes(of: old, at: path.string) ?? [],
      to: try repository.bytes(of: new, at: path.string) ?? []
    ).rows
  }

  /// The file as a change left it.
  func text(after number: Int, _ option: String) throws -> [UInt8] {
    guard let change = changes.first(where: { $0.number == number })?.change else {
      throw Failure.usage("\(option) takes a number from 1 to \(changes.count), not \(number)")
    }
    guard let bytes = try repository.bytes(of: change.new, at: path.string) else {
      throw Failure.usage(
        "change \(number) deleted '\(path)'; \(option) \(number + 1) has the text before"
      )
    }
    return bytes
  }

  /// Puts the file back as a change left it; what it holds now is in the history first.
  func restore(_ number: Int, in session: Session) throws {
    let bytes = try text(after: number, "--restore")
    while true {
      let old = try journal.read(path)
      if bytes == old { return session.note("it is as it was then; nothing was changed") }
      guard try session.save(bytes, to: path, replacing: old, in: journal) else { continue }
      session.commit([path], "Restore 1 file", by: "history", in: journal)
      return session.announce(path)
    }
  }

  /// Schema `journal.history/1`.
  func json(limit: Int) -> JSON {
    let changes = changes.prefix(limit).map { number, change -> JSON in
      .object(
        [.init("number", .int(number))] + change.commit.members
          + [.init("exists", .bool(change.new != nil))]
      )
    }
    return [
      "schema": "journal.history/1", "path": .string(path.string), "changes": .array(changes),
    ]
  }
}
