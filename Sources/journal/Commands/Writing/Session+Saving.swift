import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

extension Session {
  /// Makes the entry's file and commits it.
  func save(
    _ text: EntryText,
    with opening: EntryText? = nil,
    by command: String,
    in journal: Journal
  ) throws -> EntryFile {
    let files = try [opening, text].compactMap(\.self).map { text in
      let date = text.date ?? clock.now(in: journal.zone)
      return try journal.create(day: date.day, kind: text.kind) { _ in text.bytes }
    }
    let subject = files.count == 1 ? "Add 1 \(text.kind.name)" : "Add \(files.count) entries"
    commit(files.map(\.path), subject, by: command, in: journal)
    return files[files.count - 1]
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
