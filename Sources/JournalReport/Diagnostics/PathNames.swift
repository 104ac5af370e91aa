/// How a person who stands in some folder names the journal's files, so that an editor finds them.
package struct PathNames: Sendable {
  /// What comes before a path where the person stands outside the journal.
  private let prefix: String
  /// The folders of the journal that the person stands in.
  private let here: [Substring]

  /// The names as the journal's own folder shows them.
  package static let ofJournal = PathNames(prefix: "", here: [])

  private init(prefix: String, here: [Substring]) {
    self.prefix = prefix
    self.here = here
  }

  /// Names for the files of a journal, seen from a folder; both are real, absolute paths.
  package init(of journal: String, from folder: String) {
    if folder == journal || folder.hasPrefix(journal + "/") {
      self.init(prefix: "", here: folder.dropFirst(journal.count).split(separator: "/"))
    } else {
      let below = folder.hasSuffix("/") ? folder : folder + "/"
      let start = journal.hasPrefix(below) ? journal.dropFirst(below.count) : journal[...]
      self.init(prefix: start + "/", here: [])
    }
  }

  /// The name of a file, whose path is journal-relative; a line end in it is spelt out.
  func name(_ path: String) -> String {
    let name = rawName(path)
    return name.utf8.contains { $0 < 0x20 }
      ? name.replacing("\n", with: "<U+000A>").replacing("\t", with: "<U+0009>") : name
  }

  private func rawName(_ path: String) -> String {
    guard !here.isEmpty else { return prefix + path }
    let names = path.split(separator: "/")
    let shared = zip(names, here).prefix { $0 == $1 }.count
    let up = repeatElement("..", count: here.count - shared)
    return (up + names.dropFirst(shared).map(String.init)).joined(separator: "/")
  }
}
