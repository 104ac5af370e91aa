import JournalFiles
import JournalGit
import JournalStore

/// A journal that was to be fetched into a folder, where that was stopped before `journal.yaml` came.
///
/// What is there may be gone on with; another journal begun in its place could never be synced with
/// the one that was meant.
struct StoppedFetch {
  private let path: String
  /// Where it comes from, `nil` when it was stopped before that was noted.
  private let address: RedactedURL?

  /// `nil` where none was stopped, and where something lies that did not come with it.
  init?(at path: String) {
    guard let root = try? Root(at: path), (try? root.kind(of: Repository.cloning)) == .file,
      (try? root.kind(of: Journal.settingsFile)) == nil
    else { return nil }
    address = try? Repository(at: root).remoteAddress()
    self.path = path
    let mayGoOn =
      address.map { Repository.isBegunClone(of: $0, at: root, rules: .journal) }
      ?? ((try? root.names().map(\.name)) == [".git"])
    if !mayGoOn { return nil }
  }

  /// What to do instead of anything else.
  var failure: Failure {
    let address = address?.description ?? "URL"
    return Failure(
      "the journal that was being fetched into '\(path)' has not come whole; "
        + "'journal init \(path) --from \(address)' goes on with it"
    )
  }
}

extension Session {
  /// The fetch that was stopped where a journal was looked for and not found.
  func stoppedFetch(behind error: StoreError) -> StoppedFetch? {
    let places: [String?] =
      switch error {
      case .notAJournal(let path, _), .noSettings(let path): [path]
      case .noJournal: [Self.workingFolder, environment.home.map { $0 + "/journal" }]
      default: []
      }
    return places.lazy.compactMap(\.self).compactMap { StoppedFetch(at: $0) }.first
  }
}
