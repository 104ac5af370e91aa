import JournalFormat

/// A merge of texts, for tests that show one rule each.
func merge(
  _ base: String?,
  _ ours: String?,
  _ theirs: String?,
  path: String = "entries/2026/03/2026-03-01-day.md"
) -> MergedFile {
  Merge.merge(
    base: base.map { Array($0.utf8) },
    ours: ours.map { Array($0.utf8) },
    theirs: theirs.map { Array($0.utf8) },
    path: path
  )
}

extension MergedFile {
  /// The merged file as text.
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
}

/// An entry with these lines of front matter.
func entry(_ fields: String..., body: String = "") -> String {
  "---\n" + fields.map { $0 + "\n" }.joined() + "---\n" + body
}
