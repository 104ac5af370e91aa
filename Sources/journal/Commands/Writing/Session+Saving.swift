import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

extension Session {
  /// Makes the entry's file, once its id is noted, and commits it.
  func save(
    _ text: EntryText,
    with opening: EntryText? = nil,
    by command: String,
    in journal: Journal,
    noting: (_ id: String) throws(StoreError) -> Void = { _ in }
  ) throws -> EntryFile {
    let opened = try opening.map { try create($0, in: journal, noting: { _ in }) }
    let file = try create(text, in: journal, noting: noting)
    warnIfFar(text.date, in: journal)
    let subject = opened == nil ? "Add 1 \(text.kind.name)" : "Add 2 entries"
    commit([opened, file].compactMap { $0?.path }, subject, by: command, in: journal)
    return file
  }

  private func create(
    _ text: EntryText,
    in journal: Journal,
    noting: (_ id: String) throws(StoreError) -> Void
  ) throws -> EntryFile {
    let date = text.date ?? clock.now(in: journal.zone)
    return try journal.create(day: date.day, kind: text.kind) { id throws(StoreError) in
      try noting(id)
      return text.bytes
    }
  }

  /// Commits these files; one that fails is only worth a warning, since they are saved.
  func commit(_ paths: [RelativePath], _ subject: String, by command: String, in journal: Journal) {
    guard machine.commit == .each else { return }
    do {
      let message = CommitMessage(subject, command: command, device: machine.device)
      _ = try Repository(at: journal.root).commit(paths: paths, message: message)
    } catch {
      warn("journal: saved, but not in the history yet: \(String(describing: error))")
    }
  }

  /// Sees to it that the history holds what a command is about to replace, since nobody else may
  /// have a copy; unlike what the command makes of it, this does not wait for a sync.
  ///
  /// - Returns: the files whose old bytes are not safe, each with the reason.
  func keep(
    _ files: [(path: RelativePath, bytes: [UInt8])],
    in journal: Journal
  ) throws(Failure) -> [Skipped] {
    do {
      return try Repository(at: journal.root).keep(
        files,
        device: machine.device,
        limits: Limits(machine)
      )
    } catch {
      throw Failure("nothing was changed, since the history could not take it as it is: \(error)")
    }
  }

  /// The same for one file; `false` when something else wrote to it just now.
  func keep(_ bytes: [UInt8], of path: RelativePath, in journal: Journal) throws(Failure) -> Bool {
    guard let skipped = try keep([(path, bytes)], in: journal).first else { return true }
    guard skipped.reason != .changing else { return false }
    throw Failure(
      "nothing was changed, since the history could not take "
        + "\(EscapedText(fileName: skipped.path)) as it is: \(skipped.reason)"
    )
  }

  /// A date that is more than a year away is probably a slip, and the entry would be the last one
  /// for long.
  func warnIfFar(_ date: EntryDate?, in journal: Journal) {
    guard let day = date?.day, day - clock.today(in: journal.zone) > 366 else { return }
    warn("journal: \(EscapedText(line: "\(day)")) is more than a year away; is the year right?")
  }

  /// Says where an entry is: its path for a program, a sentence for a person.
  func announce(_ file: EntryFile, in journal: Journal, closing: String? = nil) {
    guard !options.quiet else { return }
    guard output.isTerminal else { return output.writeLine(EscapedText(line: file.path.string)) }
    let rest = closing.map { " " + $0 } ?? ""
    output.writeLine("Saved \(EscapedText(line: file.id)).\(EscapedText(line: rest))")
  }

  /// Says where a file was written.
  func announce(_ path: RelativePath) {
    if !options.quiet { output.writeLine(EscapedText(line: path.string)) }
  }
}
