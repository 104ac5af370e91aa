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

  /// A date that is more than a year away is probably a slip, and the entry would be the last one
  /// for long.
  private func warnIfFar(_ date: EntryDate?, in journal: Journal) {
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
