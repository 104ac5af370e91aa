/// How much of one thing is taken, from the folder and from a remote; this machine's own settings.
package struct Limits: Sendable, Hashable {
  /// Bytes of a Markdown file.
  package var textFile = 4 << 20
  /// Bytes of any other file.
  package var attachment = 32 << 20
  /// Bytes of all files that one exchange brings.
  package var total = 256 << 20
  /// Files and folders of an incoming tree, counted as often as they occur.
  package var entries = 200_000
  /// Folders within folders.
  package var depth = 16

  package init() {}

  /// Bytes of the file at that path.
  package func size(of path: String) -> Int {
    path.hasSuffix(".md") ? textFile : attachment
  }
}
