/// Looks for everything that is wrong in a journal's files.
public struct Checker: Sendable {
  let settings: JournalSettings

  /// Makes a checker for the files of one journal.
  public init(settings: JournalSettings = .init()) {
    self.settings = settings
  }

  /// What is wrong in one entry's file, in the file's order; `path` is journal-relative.
  public func check(_ document: Document, path: String) -> [Diagnostic] { [] }

  /// What is wrong between entries: the path of each finding, and the finding.
  public func check(
    acrossEntries entries: [(path: String, entry: Entry)]
  ) -> [(path: String, finding: Diagnostic)] {
    []
  }

  /// What is wrong in `journal.yaml`, a document without fences.
  public func check(settingsFile document: Document) -> [Diagnostic] { [] }

  /// What is wrong in a file of `prompts/`.
  public func check(promptFile document: Document) -> [Diagnostic] { [] }
}
