/// What one thread of a walk does with the files it is given.
///
/// Each thread makes its own and keeps it for the whole walk; at the end all are handed back.
package protocol EntryWorker: Sendable {
  /// Takes a file's bytes, which are gone afterwards.
  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile)
}

/// A file that a walk has come to; its texts are made when they are asked for.
package struct WalkedFile: Sendable {
  private let listing: FolderListing
  private let index: Int

  init(_ listing: FolderListing, _ index: Int) {
    self.listing = listing
    self.index = index
  }

  package var name: String {
    String(decoding: listing.names[listing.range(index)], as: UTF8.self)
  }

  /// The name without `.md`: an entry's id.
  package var stem: String {
    String(decoding: listing.names[listing.range(index)].dropLast(3), as: UTF8.self)
  }

  /// Whether a byte of the name is such a one; makes no string.
  package func hasName(where isMeant: (UInt8) -> Bool) -> Bool {
    listing.names[listing.range(index)].contains(where: isMeant)
  }

  /// Whether the name's first byte is one of these; makes no string.
  package func hasName(startingWith bytes: ClosedRange<UInt8>) -> Bool {
    listing.names[listing.range(index)].first.map(bytes.contains) ?? false
  }

  /// The path of its folder, from the root.
  package var folder: String { listing.folder.path }

  /// From the root.
  package var path: String { folder + "/" + name }

  func open() -> Int32 { listing.open(index) }
}

/// What a walk gives.
package struct Walked<Worker: EntryWorker> {
  /// One a thread, in no order.
  package let workers: [Worker]
  /// Folders and files that could not be read, sorted by path.
  package let problems: [FileError]
}
