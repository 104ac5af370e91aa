import JournalFiles
import JournalGit
import JournalStore

extension WritingDesk {
  /// The entry that a draft goes on in, also under the name that it got since; `nil` where it is not
  /// there any more.
  func entry(goneOnIn draft: Draft) throws -> EntryFile? {
    guard let id = draft.entry else { return nil }
    if let file = try journal.entry(called: id) { return file }
    let repository = try Repository(at: journal.root)
    let gone = try repository.deletedPath { path in
      RelativePath(path).flatMap { EntryFile(at: $0) }?.id == id
    }
    guard let gone,
      let path = try repository.newPath(ofFileOnceAt: gone, rules: .journal).flatMap({
        RelativePath($0)
      }), let file = EntryFile(at: path), try journal.read(path) != nil
    else { return nil }
    return file
  }
}

extension Journal {
  /// The entry of exactly this id, `nil` where there is none.
  func entry(called id: String) throws(StoreError) -> EntryFile? {
    do throws(StoreError) {
      let file = try entry(named: id)
      return file.id == id ? file : nil
    } catch {
      switch error {
      case .unknownEntry, .severalEntries, .notAnEntryName: return nil
      default: throw error
      }
    }
  }
}
