package import JournalFiles

extension Root {
  /// Whether something has this path, by names that may differ in case or in how their accents are
  /// composed: another device writes them so, and links to them all the same.
  package func holds(like path: RelativePath) -> Bool {
    if (try? kind(of: path)) != nil { return true }
    var folder: RelativePath?
    for name in path.names {
      let names = (try? names(in: folder))?.map(\.name) ?? []
      let wanted = name.lowercased()
      guard
        let found = names.first(where: { $0 == name })
          ?? names.first(where: { $0.lowercased() == wanted }),
        let next = RelativePath(found)
      else { return false }
      folder = folder.map { $0 / next } ?? next
    }
    return true
  }
}
