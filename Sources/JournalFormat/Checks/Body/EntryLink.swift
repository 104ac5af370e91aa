/// A link from one entry to another.
struct EntryLink {
  /// How the other entry is named.
  enum Target: Equatable {
    /// By its id, as `[[2026-03-04-note]]`.
    case id(String)
    /// By its file's journal-relative path, as `[that day](../02/2026-02-01-note.md)`.
    case path(String)
  }

  let target: Target
  /// The id or the path as written.
  let range: Range<Int>
}

extension Document {
  /// The links to other entries that the body of the file at `path` holds, in order.
  func entryLinks(from path: String) -> [EntryLink] {
    let bytes = bytes.span
    guard bytes.holds("[[", in: body) || bytes.holds(".md", in: body) else { return [] }
    return blocks().flatMap { block in
      let byID = block.wikiTargets(in: bytes).compactMap { range -> EntryLink? in
        let id = bytes.string(range).singleSpaced
        return id.isEmpty ? nil : EntryLink(target: .id(id), range: range)
      }
      let byPath = block.linkTargets(in: bytes).compactMap { range -> EntryLink? in
        guard case .file(let target) = LinkTarget(bytes.string(range), from: path),
          target.isPathOfEntry
        else { return nil }
        return EntryLink(target: .path(target), range: range)
      }
      return (byID + byPath).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
  }
}

extension String {
  /// Whether an entry of the journal may have this path.
  var isPathOfEntry: Bool { hasPrefix("entries/") && hasSuffix(".md") }
}
