package import JournalFiles
private import JournalFormat

/// What belongs to this machine alone and never travels with a journal:
/// `$XDG_CONFIG_HOME/journal/config.yaml`, 0600.
///
/// Only here may a setting name a program, a path outside the journal or a host.
package struct MachineSettings: Sendable {
  /// The keys that the tool knows; others are kept as they are.
  package enum Key: String, Sendable, CaseIterable {
    case journal, device, editor, pager, transport, color, commit, limits
  }

  /// How commits are made: with each command that writes, or left to `sync`.
  package enum CommitMode: String, Sendable, CaseIterable {
    case each, sync
  }

  /// What carries the journal: the `git` command, the engine that is built in, or what fits.
  package enum Transport: String, Sendable, CaseIterable {
    case auto, git, builtin
  }

  package enum ColorMode: String, Sendable, CaseIterable {
    case auto, always, never
  }

  /// `nil` where no variable names a folder for it.
  private let path: String?
  private let homeProblem: String?
  private var document: Document
  private let original: [UInt8]?

  /// Reads the settings; without a file, all have their defaults.
  package init(environment: EnvironmentVariables) throws(StoreError) {
    path = Self.path(environment)
    homeProblem = environment["HOME"].flatMap { home in
      environment.home == nil
        ? "$HOME is '\(home)', which is no path from the top, and is passed over" : nil
    }
    original = try reporting { [path] () throws(FileError) in
      try path.flatMap { path throws(FileError) in
        try NamedFile(path).read(limit: Journal.Limits.settings)
      }
    }
    document = Document(original ?? [], fenced: false)
  }

  /// Where the file lies, there or not.
  package static func path(_ environment: EnvironmentVariables) -> String? {
    let folder = environment.folder("XDG_CONFIG_HOME") ?? environment.home.map { $0 + "/.config" }
    return folder.map { $0 + "/journal/config.yaml" }
  }
}

extension MachineSettings {
  /// The value as it is written; `nil` when the file says nothing.
  package subscript(key: Key) -> String? {
    guard let node = document.node(key.rawValue), let value = document.string(node),
      !value.isEmpty
    else { return nil }
    return value
  }

  package var journal: String? { self[.journal] }
  package var device: String? { self[.device] }
  package var editor: String? { self[.editor] }
  package var pager: String? { self[.pager] }
  package var commit: CommitMode { one(of: .commit) ?? .each }
  package var transport: Transport { one(of: .transport) ?? .auto }
  package var color: ColorMode { one(of: .color) ?? .auto }

  /// The bound that `limits: [NAME=NUMBER]` sets; `nil` when it sets none.
  package func limit(_ name: String) -> Int? {
    guard let node = document.node(Key.limits.rawValue) else { return nil }
    for pair in document.strings(node) {
      let parts = pair.split(separator: "=")
      if parts.count == 2, parts[0] == name, let number = Int(parts[1]), number > 0 {
        return number
      }
    }
    return nil
  }

  /// Sentences on values that are not understood, for `doctor` and standard error.
  package var problems: [String] {
    func problem<Choice: CaseIterable & RawRepresentable<String>>(
      _ key: Key,
      _ choice: Choice.Type
    ) -> String? {
      guard let path, let value = self[key], Choice(rawValue: value) == nil else { return nil }
      let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      return "'\(key.rawValue): \(value)' in '\(path)' is not one of \(words)"
    }
    return [
      homeProblem, problem(.transport, Transport.self), problem(.color, ColorMode.self),
      problem(.commit, CommitMode.self),
    ].compactMap(\.self)
  }

  private func one<Choice: RawRepresentable<String>>(of key: Key) -> Choice? {
    self[key].flatMap(Choice.init(rawValue:))
  }
}

extension MachineSettings {
  /// Sets a value; all else in the file stays as it is, byte for byte.
  package mutating func set(_ key: Key, to value: String) throws(StoreError) {
    do throws(EditRefusal) {
      let edits = try document.settingEdits(key.rawValue, to: value)
      document = Document(document.applying(edits), fenced: false)
    } catch { throw .notEditable(path ?? "config.yaml", error) }
  }

  /// Writes the file if anything was set and there is a place for it.
  package func save() throws(StoreError) {
    guard let path, document.bytes != original else { return }
    let file = NamedFile(path)
    file.makeFolders()
    try reporting { () throws(FileError) in try file.write(document.bytes) }
  }
}
