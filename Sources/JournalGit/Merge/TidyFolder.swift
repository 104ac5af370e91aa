/// The names that what lies in one folder gets, so that every device can have all of it.
///
/// A pure function of the names and of what they stand for. Of names that are one on some file
/// system the one in small letters stays, as the journal's own are. Folders of one name become one;
/// a file that meets another, or a folder, gets a name with its hash in it, as in a merge.
struct TidyFolder {
  struct Entry {
    let name: String
    let file: TreeFile

    var isFolder: Bool { file.mode == TreeFile.folderMode }
  }

  /// A name with the file that has it, or the folders that become one under it.
  struct Place {
    let name: String
    let entries: [Entry]

    var isRenamed: Bool { entries.count > 1 || !entries[0].name.utf8.elementsEqual(name.utf8) }
  }

  private(set) var places: [Place] = []
  /// What lies where, by the key of its name.
  private var taken: [String: TreeFile] = [:]
  private let key: (String) -> String

  /// Settles entries, each with the tidy form of its name.
  init(_ entries: [Entry], tidy: [String], by key: @escaping (String) -> String) {
    self.key = key
    let all = zip(entries, tidy).map { (entry: $0, tidy: $1) }
    let groups = Dictionary(grouping: all) { key($0.tidy) }.values.map { group in
      group.sorted { PathRules.keeps($0.entry.name, as: $0.tidy, over: $1.entry.name, as: $1.tidy) }
    }.sorted { $0[0].tidy.utf8.lexicographicallyPrecedes($1[0].tidy.utf8) }
    var aside: [(entry: Entry, tidy: String, mark: Character)] = []
    for group in groups {
      let folders = group.filter(\.entry.isFolder)
      var files = group.filter { !$0.entry.isFolder }
      if let first = folders.first {
        put(folders.map(\.entry), at: first.tidy)
        aside += files.map { ($0.entry, $0.tidy, "~") }
      } else {
        let first = files.removeFirst()
        put([first.entry], at: first.tidy)
        files.removeAll { $0.entry.file.id == first.entry.file.id }
        aside += files.map { ($0.entry, $0.tidy, "-") }
      }
    }
    for file in aside { put(file.entry, beside: file.tidy, file.mark) }
  }

  private mutating func put(_ entries: [Entry], at name: String) {
    taken[key(name)] = entries[0].file
    places.append(Place(name: name, entries: entries))
  }

  /// Gives a file a name that nothing else has; where the same bytes have it already, that is enough.
  private mutating func put(_ file: Entry, beside name: String, _ mark: Character) {
    for name in AsideNames(beside: name, mark, file.file.id) {
      guard let there = taken[key(name)] else { return put([file], at: name) }
      if there.id == file.file.id { return }
    }
  }
}

extension PathRules {
  /// Which of two names that are one somewhere stays: one that is tidy, else the one in small letters.
  static func keeps(_ a: String, as tidyA: String, over b: String, as tidyB: String) -> Bool {
    let (isA, isB) = (a.utf8.elementsEqual(tidyA.utf8), b.utf8.elementsEqual(tidyB.utf8))
    return isA == isB ? b.utf8.lexicographicallyPrecedes(a.utf8) : isA
  }
}
