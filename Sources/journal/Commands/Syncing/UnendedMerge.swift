import JournalFiles
import JournalGit
import JournalStore

/// The files that a merge begun with plain git left in conflict; a sync ends it, and keeps both
/// versions where nobody has chosen.
struct UnendedMerge {
  private let paths: [String]

  init(of journal: Journal) {
    paths = (try? Repository(at: journal.root).unmergedPaths()) ?? []
  }

  /// What waits in them for the person, once a sync has ended it.
  func warnings(in journal: Journal) throws -> [EscapedText] {
    guard !paths.isEmpty else { return [] }
    let open = try OpenConflicts(of: journal).all
    return paths.compactMap { path in
      let places = open.filter { $0.path.string == path }
      guard let name = places.first?.name else { return nil }
      let words = EscapedText(line: places.map(\.words).joined(separator: ", "))
      return
        "to settle in \(fileName: path): \(words); 'journal conflicts \(EscapedText(line: name))' shows it"
    }
  }
}
