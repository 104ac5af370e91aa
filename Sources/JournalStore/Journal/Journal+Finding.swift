package import JournalFiles

extension Journal {
  /// The journal that is meant: `--journal`, else `$JOURNAL_DIR`, else the nearest folder upwards
  /// with a `journal.yaml`, else the one of this machine's settings, else `~/journal`.
  ///
  /// What is named and holds no journal is an error; the next place is not tried.
  package static func find(
    option: String?,
    environment: EnvironmentVariables,
    workingFolder: String,
    machine: MachineSettings
  ) throws(StoreError) -> Journal {
    if let option { return try open(option, namedBy: .option) }
    if let folder = environment["JOURNAL_DIR"] { return try open(folder, namedBy: .environment) }
    if let folder = nearest(upwardsFrom: workingFolder) { return try Journal(at: folder) }
    if let folder = machine.journal {
      return try open(folder.expandingHome(environment), namedBy: .machineSettings)
    }
    if let home = environment.home, holdsJournal("\(home)/journal") {
      return try Journal(at: "\(home)/journal")
    }
    throw .noJournal
  }

  private static func open(
    _ path: String,
    namedBy source: StoreError.Source
  ) throws(StoreError) -> Journal {
    do {
      return try Journal(at: path)
    } catch StoreError.noSettings {
      throw .notAJournal(path, source)
    } catch StoreError.file(let error) where error.isMissing {
      throw .notAJournal(path, source)
    }
  }

  private static func nearest(upwardsFrom workingFolder: String) -> String? {
    var folder = workingFolder[...]
    while !folder.isEmpty {
      if holdsJournal(String(folder)) { return String(folder) }
      folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)]
    }
    return holdsJournal("/") ? "/" : nil
  }

  private static func holdsJournal(_ path: String) -> Bool {
    guard let root = try? Root(at: path) else { return false }
    return (try? root.kind(of: settingsFile)) == .file
  }
}

extension String {
  /// The path with a leading `~/` read as the person's home.
  func expandingHome(_ environment: EnvironmentVariables) -> String {
    guard hasPrefix("~/"), let home = environment.home else { return self }
    return home + dropFirst()
  }
}
