#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// The names in an open folder, as the system keeps them, and what a look at each gave.
struct FolderNames: Sendable {
  struct Entry: Sendable {
    let name: String
    let isFolder: Bool
    /// `nil` for a folder, and for a file that has just vanished.
    let stamp: FileStamp?
  }

  /// All but `.` and `..`, in the order of git's index: a folder sorts as if it ended in a slash.
  private(set) var names: [Entry] = []
  /// How many names are no UTF-8.
  private(set) var unreadable = 0

  var isEmpty: Bool { names.isEmpty && unreadable == 0 }

  /// Lists the folder; `nil` when that fails, even half-way.
  init?(of folder: Int32) {
    // A descriptor of its own, because closedir closes it; they share the place in the listing.
    let descriptor = fcntl(folder, F_DUPFD_CLOEXEC, 0)
    guard descriptor >= 0 else { return nil }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      return nil
    }
    defer { closedir(stream) }
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name else {
        unreadable += 1
        continue
      }
      if name == "." || name == ".." { continue }
      let kind = Int32(entry.pointee.d_type)
      let stamp = kind == Int32(DT_DIR) ? nil : FileStamp(name, in: folder)
      let isFolder = kind == Int32(DT_DIR) || stamp?.kind == .folder
      names.append(Entry(name: name, isFolder: isFolder, stamp: isFolder ? nil : stamp))
    }
    guard errno == 0 else { return nil }
    names.sort { FolderNames.precedes($0, $1) }
  }

  /// Whether the folder is a git repository of its own, one with files beside it or a bare one.
  var isRepository: Bool {
    has(".git", isFolder: true) || has(".git", isFolder: false)
      || has("HEAD", isFolder: false) && has("objects", isFolder: true)
        && has("refs", isFolder: true)
  }

  /// Looks the name up where it would be in the order, so that a long list costs no more than a short one.
  private func has(_ name: String, isFolder: Bool) -> Bool {
    let sought = Entry(name: name, isFolder: isFolder, stamp: nil)
    var (lower, upper) = (0, names.count)
    while lower < upper {
      let middle = (lower + upper) / 2
      if FolderNames.precedes(names[middle], sought) { lower = middle + 1 } else { upper = middle }
    }
    return lower < names.count && names[lower].name == name && names[lower].isFolder == isFolder
  }

  /// The names, those together that differ only in case or composition.
  var byKey: [String: [String]] {
    Dictionary(grouping: names.map(\.name), by: PathRules.key)
  }

  private static func precedes(_ a: Entry, _ b: Entry) -> Bool {
    var (first, second) = (a.name, b.name)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let common = min(first.count, second.count)
        guard let bytes = first.baseAddress, let others = second.baseAddress else { return false }
        let order = memcmp(bytes, others, common)
        if order != 0 { return order < 0 }
        func end(_ name: UnsafeBufferPointer<UInt8>, _ isFolder: Bool) -> UInt8 {
          common < name.count ? name[common] : isFolder ? UInt8(ascii: "/") : 0
        }
        return end(first, a.isFolder) < end(second, b.isFolder)
      }
    }
  }
}
