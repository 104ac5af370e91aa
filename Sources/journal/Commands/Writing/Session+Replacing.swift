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
    return try save([Rewriting(path, from: old, to: bytes)], in: journal)[0].get()
  }

  /// The same for many files whose old bytes the history holds.
  func save(_ files: [Rewriting], in journal: Journal) throws -> [Result<Bool, GitError>] {
    let repository = try Repository(at: journal.root)
    let displaced = try DisplacedFiles(of: journal.root, rules: .journal)
    tidy(displaced, repository)
    return try displaced.save(files, repository)
  }

  /// Takes away what commands displaced an hour ago and longer, since nobody may ever sync; nothing
  /// about that keeps a command from its work.
  private func tidy(_ displaced: borrowing DisplacedFiles, _ repository: borrowing Repository) {
    let hourAgo = SystemClock.wall() - 3_600_000_000_000
    let back = try? displaced.bringBack(displacedBefore: hourAgo, repository)
    for path in back?.paths ?? [] {
      note("both texts kept: \(fileName: path) was saved while another command wrote it")
    }
  }
}
