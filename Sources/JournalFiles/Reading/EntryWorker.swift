/// What one thread of a walk does with the files it is given.
///
/// Each thread makes its own and keeps it for the whole walk; at the end all are handed back.
package protocol EntryWorker: Sendable {
  /// Takes a file's bytes, which are gone afterwards.
  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile)
}

/// A file that a walk has come to; its texts are made when they are asked for.
package struct WalkedFile: Sendable {
  /// The path of its folder, from the root.
  package let folder: String
  /// The names of several files, of which the range is this one's.
  let names: [UInt8]
  let range: Range<Int>

  package var name: String { String(decoding: names[range], as: UTF8.self) }

  /// The name without `.md`: an entry's id.
  package var stem: String { String(decoding: names[range].dropLast(3), as: UTF8.self) }

  /// From the root.
  package var path: String {
    // In one piece: a walk asks for it once a file.
    String(unsafeUninitializedCapacity: folder.utf8.count + 1 + range.count) { path in
      let (_, slash) = path.initialize(from: folder.utf8)
      path.initializeElement(at: slash, to: UInt8(ascii: "/"))
      let (_, end) = path[(slash + 1)...].initialize(from: names[range])
      return end
    }
  }

  /// Whether a byte of the name is such a one; makes no string.
  package func hasName(where isMeant: (UInt8) -> Bool) -> Bool {
    names[range].contains(where: isMeant)
  }

  /// Whether the name's first byte is one of these; makes no string.
  package func hasName(startingWith bytes: ClosedRange<UInt8>) -> Bool {
    names[range].first.map(bytes.contains) ?? false
  }
}

/// What a walk gives.
package struct Walked<Worker: EntryWorker> {
  /// One a thread, in no order.
  package let workers: [Worker]
  /// Folders and files that could not be read, sorted by path.
  package let problems: [FileError]
  /// The paths in `.md` of links, pipes and the like, which are not read, sorted.
  package let irregular: [String]
  /// The paths of all folders below the walk's own, sorted.
  package let folders: [String]
}
