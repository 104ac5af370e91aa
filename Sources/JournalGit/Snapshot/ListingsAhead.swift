import CGit2
import JournalFiles

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// The folders that the index knows, listed by all cores before a walk comes to them.
///
/// Looking at ten thousand files is most of what a scan costs, and the system does it on several
/// cores as well as on one.
struct ListingsAhead {
  private struct Listing: Sendable {
    let path: String
    let folder: FileStamp
    let names: FolderNames
  }

  private let listings: [String: Listing]

  init(of index: OpaquePointer, at root: String) {
    let folders = ListingsAhead.folders(of: index)
    let threads = min(usefulThreads, folders.count / 8 + 1)
    let shares = inParallel(threads) { share in
      stride(from: share, to: folders.count, by: threads).compactMap { place in
        ListingsAhead.list(folders[place], at: root)
      }
    }
    listings = Dictionary(shares.joined().map { ($0.path, $0) }) { first, _ in first }
  }

  /// The names in an open folder, which is at the path; `nil` when they cannot be read.
  func names(of path: String, in folder: Int32) -> FolderNames? {
    if let listing = listings[path], let stamp = FileStamp(open: folder),
      stamp.number == listing.folder.number, stamp.device == listing.folder.device
    {
      return listing.names
    }
    return FolderNames(of: folder)
  }

  private static func list(_ path: String, at root: String) -> Listing? {
    let folder = open("\(root)/\(path)", O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard folder >= 0 else { return nil }
    defer { close(folder) }
    guard let stamp = FileStamp(open: folder), let names = FolderNames(of: folder) else {
      return nil
    }
    return Listing(path: path, folder: stamp, names: names)
  }

  /// The folders that hold tracked files, each once.
  private static func folders(of index: OpaquePointer) -> [String] {
    var folders: [String] = []
    var last: UnsafePointer<CChar>?
    var length = 0
    for position in 0..<git_index_entrycount(index) {
      guard let path = git_index_get_byindex(index, position)?.pointee.path else { continue }
      // The index is sorted, so that most files lie where the one before them does.
      if let last, length > 0, strncmp(path, last, length + 1) == 0,
        strchr(path + length + 1, Int32(UInt8(ascii: "/"))) == nil
      {
        continue
      }
      guard let slash = strrchr(path, Int32(UInt8(ascii: "/"))) else { continue }
      length = UnsafePointer(slash) - path
      last = path
      let bytes = UnsafeRawBufferPointer(start: path, count: length)
      folders.append(String(decoding: bytes, as: UTF8.self))
    }
    return folders
  }
}
