import JournalFiles
import JournalGit
import JournalStore

/// How commands put a file in another's place.
extension Session {
  /// Puts new bytes in the place of those that a file was read with, once the history holds these;
  /// `nil` stands for no file.
  ///
  /// - Returns: `false` when something else wrote to it just now; then nothing was done.
  func save(
    _ bytes: [UInt8]?,
    to path: RelativePath,
    replacing old: [UInt8]?,
    in journal: Journal
  ) throws -> Bool {
    guard bytes != old else { return true }
    guard let old else { return try bytes.map { try journal.create(path, $0) } ?? true }
    guard try keep(old, of: path, in: journal) else { return false }
    var saved: [RelativePath] = []
    try save([Rewriting(path, from: old, to: bytes)], in: journal, telling: &saved)
    return !saved.isEmpty
  }

  /// The same for many files whose old bytes the history holds; `saved` gets the paths where it was
  /// done also when another file fails.
  func save(
    _ files: [Rewriting],
    in journal: Journal,
    telling saved: inout [RelativePath]
  ) throws {
    let repository = try Repository(at: journal.root)
    let displaced = try DisplacedFiles(of: journal.root, rules: .journal)
    tidy(displaced, repository)
    try displaced.save(files, repository, telling: &saved)
  }

  /// Takes away what commands displaced an hour ago and longer, since nobody may ever sync; nothing
  /// about that keeps a command from its work.
  private func tidy(_ displaced: borrowing DisplacedFiles, _ repository: borrowing Repository) {
    let hourAgo = SystemClock.wall() - 3_600_000_000_000
    let back = try? displaced.bringBack(displacedBefore: hourAgo, repository)
    for path in back ?? [] {
      note("both texts kept: \(fileName: path) was saved while another command wrote it")
    }
  }
}
