package import JournalFiles
package import JournalFormat

/// What kept the program from its work on the journal.
package enum StoreError: Error, Equatable {
  /// What named a folder that holds no journal.
  package enum Source: String, Sendable {
    case option = "--journal"
    case environment = "$JOURNAL_DIR"
    case machineSettings = "this machine's settings"
  }

  case noJournal
  case notAJournal(String, Source)
  case noSettings(String)
  case notEmpty(String)
  case notATime(String, source: String)
  case notAnEntryName(String)
  case unknownEntry(String, nearest: String?)
  case severalEntries(String, [String])
  case noEntries
  case fewerEntries(than: Int)
  case unknownPrompt(String, nearest: String?)
  /// Settings that cannot be written because their file is not understood.
  case notEditable(String, EditRefusal)
  case file(FileError)
}

extension StoreError: CustomStringConvertible {
  /// A sentence as `no journal here; begin one with 'journal init'`.
  package var description: String {
    switch self {
    case .noJournal:
      "no journal found here or above, nor at ~/journal; begin one with 'journal init', "
        + "or fetch one with 'journal init --from URL'"
    case .notAJournal(let path, let source):
      "\(source.rawValue) names '\(path)', which holds no journal.yaml; "
        + "'journal init' begins a journal there"
    case .noSettings(let path):
      "'\(path)' holds no journal.yaml; 'journal init' begins a journal there"
    case .notEmpty(let path):
      "'\(path)' is not empty; '--adopt' adds what is missing and touches nothing else"
    case .notATime(let text, let source):
      "\(source) is '\(text)', which is no time as '2026-03-31T20:00:00+02:00'"
    case .notAnEntryName(let name):
      "'\(name)' names no entry; use an id, the beginning of one, 'last' or 'last~2'"
    case .unknownEntry(let name, let nearest?):
      "no entry begins with '\(name)'; did you mean '\(nearest)'?"
    case .unknownEntry(let name, nil):
      "no entry begins with '\(name)'; 'journal list' shows them"
    case .severalEntries(let name, let ids):
      "'\(name)' could be \(ids.prefix(4).joined(separator: ", "))"
        + (ids.count > 4 ? " or \(ids.count - 4) more" : "") + "; add a few letters"
    case .noEntries: "the journal has no entries yet; 'journal new' writes the first"
    case .fewerEntries(let count): "the journal has fewer than \(count) entries"
    case .unknownPrompt(let name, let nearest?):
      "no prompt is called '\(name)'; did you mean '\(nearest)'?"
    case .unknownPrompt(let name, nil):
      "no prompt is called '\(name)'; 'journal new --all' lists them"
    case .notEditable(let path, let refusal):
      "could not change '\(path)': \(refusal); mend it in an editor"
    case .file(let error): error.description
    }
  }
}
