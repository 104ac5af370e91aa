import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// Where a person settles what waits.
struct SettlingDesk {
  let session: Session
  let journal: Journal

  init(_ session: Session, _ journal: Journal) {
    self.session = session
    self.journal = journal
  }

  /// Shows each place, and asks what stays if somebody is there to be asked.
  func show(_ open: [OpenConflict], from first: Int, asking: Bool) throws {
    for (conflict, shown) in zip(open, shown(open, from: first)) {
      session.show(shown.lines(width: session.output.width, in: journal.zone))
      guard asking else { continue }
      try session.output.flush()
      var conversation = session.conversation()
      try ask(about: conflict, &conversation)
    }
  }

  /// Schema `journal.conflicts/1`.
  func show(asJSON open: [OpenConflict]) {
    let conflicts = shown(open).map(\.json)
    session.show(["schema": "journal.conflicts/1", "conflicts": .array(conflicts)])
  }

  private func ask(about conflict: OpenConflict, _ conversation: inout Conversation) throws {
    let words = KeptVersion.words(for: conflict)
    let question = Question(
      label: "Which stays?",
      explanation: "\(words.joined(separator: ", ")); a number or b or e will do, and Enter leaves "
        + "it for later",
      words: words
    )
    while case .answer(let typed) = try conversation.reply(to: question), !typed.isEmpty {
      do {
        let kept = try KeptVersion(typed, of: conflict)
        return try conversation.away { Result { try settle(conflict, by: kept) } }.get()
      } catch let failure as Failure where failure.status == .wrongUsage {
        conversation.say(EscapedText(line: failure.message))
      }
    }
  }

  /// Settles all of them for which the word is a choice, and says which wait on.
  func settle(_ open: [OpenConflict], by word: String) throws {
    var choices: [(conflict: OpenConflict, kept: KeptVersion)] = []
    var left: [(conflict: OpenConflict, failure: Failure)] = []
    for conflict in open {
      do throws(Failure) {
        choices.append((conflict, try KeptVersion(word, of: conflict)))
      } catch {
        left.append((conflict, error))
      }
    }
    if choices.isEmpty, let failure = left.first?.failure { throw failure }
    for (conflict, kept) in choices { try settle(conflict, by: kept) }
    guard !left.isEmpty else { return }
    let waiting = left.map(\.conflict.words).joined(separator: ", ")
    throw Failure("'\(word)' is no choice for what waits on in '\(open[0].path)': \(waiting)")
  }

  /// Does what was chosen, and commits it.
  func settle(_ conflict: OpenConflict, by kept: KeptVersion) throws {
    guard let settlement = kept.settlement else {
      return try session.edit(EntryFile(id: conflict.name, path: conflict.file), in: journal)
    }
    switch conflict.place {
    case .inside(let inside): try settle(inside, in: conflict.path, keeping: settlement)
    case .copy(let copy): try settle(conflict, copy: copy, keeping: settlement)
    case .besideFolder(let copy): try settle(conflict, besideFolder: copy, keeping: settlement)
    case .deletion: try settleDeletion(of: conflict, keeping: settlement)
    }
  }

  private func settle(
    _ conflict: Conflict,
    in path: RelativePath,
    keeping settlement: Settlement
  ) throws {
    while true {
      guard let bytes = try journal.read(path) else { throw Failure("'\(path)' is gone") }
      let document = Document(bytes, fenced: path.name.hasSuffix(".md"))
      let found = document.conflicts().first {
        $0.place == conflict.place && $0.versions == conflict.versions
      }
      guard let found else {
        throw Failure("'\(path)' was changed just now; 'journal conflicts' shows what waits")
      }
      let after: Document
      do throws(EditRefusal) {
        after = try document.edited(document.settlingEdits(found, keeping: settlement))
      } catch {
        throw Failure("could not change '\(path)': \(error); 'journal edit' opens it")
      }
      // Another save just now: the choice is made in that.
      guard try session.save(after.bytes, to: path, replacing: bytes, in: journal) else {
        continue
      }
      return say("Settle 1 place", [path])
    }
  }

  private func settle(
    _ conflict: OpenConflict,
    copy: RelativePath,
    keeping settlement: Settlement
  ) throws {
    guard let bytes = conflict.versions[1] else { return }
    var paths = [copy]
    switch settlement {
    case .version(0): break
    case .version:
      paths.append(conflict.path)
      try save(bytes, to: conflict.path, replacing: conflict.versions[0])
    case .all: paths += try giveOwnName(to: copy, bytes)
    }
    try save(nil, to: copy, replacing: bytes)
    say("Settle 1 copy", paths)
  }

  private func settle(
    _ conflict: OpenConflict,
    besideFolder copy: RelativePath,
    keeping settlement: Settlement
  ) throws {
    guard let bytes = conflict.versions[0] else { return }
    let own = settlement == .version(0) ? try giveOwnName(to: copy, bytes) : []
    try save(nil, to: copy, replacing: bytes)
    say("Settle 1 copy", [copy] + own)
  }

  /// Makes of a copy a file like any other.
  private func giveOwnName(to copy: RelativePath, _ bytes: [UInt8]) throws -> [RelativePath] {
    let own = KeptCopy(settledFrom: copy.string, bytes: bytes)
    guard let path = RelativePath(own.path) else { return [] }
    try save(own.bytes, to: path, replacing: nil)
    return [path]
  }

  private func settleDeletion(
    of conflict: OpenConflict,
    keeping settlement: Settlement
  ) throws {
    guard settlement != .version(0) else {
      var message = CommitMessage(
        "Settle 1 file",
        command: "conflicts",
        device: session.machine.device
      )
      message.trailers.append(.init(Repository.settled, conflict.path.string))
      try Repository(at: journal.root).note(message)
      return session.announce(conflict.path)
    }
    try save(nil, to: conflict.path, replacing: conflict.versions[0])
    say("Delete 1 entry", [conflict.path])
  }

  private func save(
    _ bytes: [UInt8]?,
    to path: RelativePath,
    replacing old: [UInt8]?
  ) throws {
    guard try session.save(bytes, to: path, replacing: old, in: journal) else {
      throw Failure("'\(path)' was changed just now; 'journal conflicts' shows what waits")
    }
  }

  private func say(_ subject: String, _ paths: [RelativePath]) {
    session.commit(paths, subject, by: "conflicts", in: journal)
    if let path = paths.last { session.announce(path) }
  }
}
