/// What one thread of a walk does with the files it is given.
///
/// Each thread makes its own and keeps it for the whole walk; at the end all are handed back.
package protocol EntryWorker: Sendable {
  /// Takes a file's bytes, which are gone afterwards.
  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile)
}

/// A file that a walk has come to.
package struct WalkedFile: Sendable {
  /// The path of its folder, from the root.
  package let folder: String
  private let names: [UInt8]
  private let range: Range<Int>

  init(folder: String, names: [UInt8], range: Range<Int>) {
    self.folder = folder
    self.names = names
    self.range = range
  }

  package var name: String { String(decoding: names[range], as: UTF8.self) }

  /// The name without `.md`: an entry's id.
  package var stem: String { String(decoding: names[range].dropLast(3), as: UTF8.self) }

  package var path: String { folder + "/" + name }
}

/// What a walk gives.
package struct Walked<Worker: EntryWorker> {
  /// One a thread, in no order.
  package let workers: [Worker]
  /// Folders and files that could not be read.
  package let problems: [FileError]
}
