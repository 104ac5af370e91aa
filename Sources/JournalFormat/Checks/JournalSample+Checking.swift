/// A file of a sample, with what the checks say of it.
public struct CheckedSample: Sendable {
  /// Journal-relative.
  public let path: String
  /// The file as it is.
  public let bytes: [UInt8]
  /// What the checks of the sample's journal find.
  public let findings: [Diagnostic]
}

extension JournalSample {
  /// The sample's files, checked one by one and across.
  public func checked(strict: Bool = false) -> [CheckedSample] {
    let checker = checker(strict: strict)
    let documents = files.map { JournalFile(path: $0.path).document($0.bytes) }
    let entries = zip(files, documents).compactMap { file, document -> PlacedEntry? in
      let path = EntryPath(file.path)
      guard JournalFile(path: file.path) == .entry, !path.isCopy else { return nil }
      return document.entry(id: path.stem).map {
        PlacedEntry($0, path: file.path, document: document)
      } ?? PlacedEntry(unreadAt: file.path, document: document)
    }
    let across = checker.check(acrossEntries: entries) { self[$0]?.bytes }
    let paths = files.map(\.path)
    let folders = Set(paths.map { String(EntryPath($0).folder.dropLast()) })
    let inFolders = checker.check(folders: folders.sorted(), beside: entries).map {
      CheckedSample(path: $0.path, bytes: [], findings: [$0.finding])
    }
    return inFolders
      + zip(files, documents).map { file, document in
        let isSettings = JournalFile(path: file.path) == .settings
        return CheckedSample(
          path: file.path,
          bytes: file.bytes,
          findings: checker.check(document, path: file.path)
            + (isSettings ? checker.check(patternsOf: document, among: paths) : [])
            + across.filter { $0.path == file.path }.map(\.finding)
        )
      }
  }

  /// The sample with what a fixer makes of its files; `nil` when none of this code was mended.
  func fixed(_ code: DiagnosticCode, unsafe: Bool, strict: Bool) -> JournalSample? {
    let fixer = Fixer(checker(strict: strict))
    var isMended = false
    let fixed = files.map { file in
      let (bytes, applied, _) = fixer.fix(file.bytes, path: file.path, unsafe: unsafe)
      isMended = isMended || applied.contains { $0.code == code }
      return File(file.path, bytes)
    }
    return isMended ? JournalSample(fixed) : nil
  }

  /// A checker for the sample's journal, which has any file named `here.jpg`.
  func checker(strict: Bool) -> Checker {
    Checker(
      settings: self["journal.yaml"].map { JournalSettings($0.document) } ?? .init(),
      people: self["people.yaml"].map { People($0.document) },
      strict: strict
    ) { $0.hasSuffix("/here.jpg") }
  }
}

extension JournalSample.File {
  fileprivate var document: Document { JournalFile(path: path).document(bytes) }
}
