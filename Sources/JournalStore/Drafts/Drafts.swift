private import JournalFiles
import JournalFormat

/// An entry that is being written in the terminal, saved after each answer.
package struct Draft: Sendable, Equatable {
  /// The draft's own name, also the file's.
  package let name: String
  package let prompt: String
  /// How many of the prompt's steps are done, answered or skipped.
  package var step: Int
  /// The id of the entry it goes on in; `nil` for a new one.
  package let entry: String?
  /// What that entry held when the draft began, to tell what came to it since from what was
  /// answered; empty for a new one.
  package let begun: [UInt8]
  /// The id of the new entry that it is made into, noted before that is done, so that a draft which
  /// outlives its entry is known to be finished.
  package var result: String?
  /// The entry as far as it is written.
  package var bytes: [UInt8]

  package init(
    name: String,
    prompt: String,
    step: Int = 0,
    entry: String? = nil,
    begun: [UInt8] = [],
    result: String? = nil,
    bytes: [UInt8] = []
  ) {
    self.name = name
    self.prompt = prompt
    self.step = step
    self.entry = entry
    self.begun = begun
    self.result = result
    self.bytes = bytes
  }
}

/// The drafts of this machine: one file each, so that a closed terminal loses no answer.
package struct Drafts: Sendable {
  private let root: Root
  private let folder: RelativePath

  package init(of journal: Journal) {
    root = journal.root
    folder = journal.localFolder / "drafts"
  }

  /// All drafts, the one saved last first; those that became an entry are removed.
  package func all() throws(StoreError) -> [Draft] {
    try reporting { () throws(FileError) in
      var drafts: [(draft: Draft, modified: Int64)] = []
      for name in try root.names(in: folder) where name.kind == .file {
        guard let path = RelativePath(name.name).map({ folder / $0 }),
          let bytes = try root.read(path, limit: Draft.limit),
          let status = try root.status(of: path),
          let draft = Draft(name: name.name, file: bytes)
        else { continue }
        if try isFinished(draft) {
          try root.remove(path)
          continue
        }
        drafts.append((draft, status.modified))
      }
      return drafts.sorted { ($0.modified, $0.draft.name) > ($1.modified, $1.draft.name) }
        .map(\.draft)
    }
  }

  package func save(_ draft: Draft) throws(StoreError) {
    try reporting { () throws(FileError) in
      guard let path = path(of: draft) else { return }
      try root.replace(path, with: draft.file)
    }
  }

  package func remove(_ draft: Draft) throws(StoreError) {
    try reporting { () throws(FileError) in
      guard let path = path(of: draft) else { return }
      try root.remove(path)
    }
  }

  private func isFinished(_ draft: Draft) throws(FileError) -> Bool {
    guard let id = draft.result, let day = CivilDate(stem: id),
      let path = EntryID.path(of: id, day: day)
    else { return false }
    return try root.kind(of: path) != nil
  }

  private func path(of draft: Draft) -> RelativePath? {
    RelativePath(draft.name).map { folder / $0 }
  }
}

/// A draft's file: one line that says how far it is, then the entry.
///
/// The line ends with the entry that it goes on in, or with `-` and what the new one will be. In the
/// first case `begun`, the number of its bytes and those bytes stand between the two.
extension Draft {
  /// Two whole entries and the lines before them.
  fileprivate static let limit = 2 * Journal.Limits.entry + 4096

  fileprivate var file: [UInt8] {
    let result = result.map { " " + $0 } ?? ""
    let line = "journal-draft 1 \(prompt) \(step) \(entry ?? "-\(result)")\n"
    let from = entry == nil ? [] : Array("begun \(begun.count)\n".utf8) + begun
    return Array(line.utf8) + from + bytes
  }

  fileprivate init?(name: String, file: [UInt8]) {
    guard let end = file.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: file[..<end], as: UTF8.self).split(separator: " ", maxSplits: 4)
    guard words.count == 5, words[0] == "journal-draft", words[1] == "1", let step = Int(words[3])
    else { return nil }
    let rest = file[(end + 1)...]
    let isNew = words[4] == "-" || words[4].hasPrefix("- ")
    let begun = isNew ? nil : Self.begun(rest)
    self.init(
      name: name,
      prompt: String(words[2]),
      step: step,
      entry: isNew ? nil : String(words[4]),
      begun: begun.map(Array.init) ?? [],
      result: isNew && words[4] != "-" ? String(words[4].dropFirst(2)) : nil,
      bytes: Array(rest[(begun?.endIndex ?? rest.startIndex)...])
    )
  }

  /// The bytes that the draft began from; `nil` where the line before them is missing.
  private static func begun(_ rest: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
    let bytes = rest[(end + 1)...]
    guard words.count == 2, words[0] == "begun", let count = Int(words[1]),
      (0...bytes.count).contains(count)
    else { return nil }
    return bytes.prefix(count)
  }
}
