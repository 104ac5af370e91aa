import CGit2

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// One walk through the working folder beside the index: what may differ from it.
///
/// Only what is seen counts: a folder that cannot be read, is a link or is a repository of its own
/// keeps what the index has below it, so that nothing turns into a deletion by being out of reach.
struct FolderScan {
  /// Paths whose files are new or may have changed.
  private(set) var changed: [String] = []
  /// Tracked paths whose files are gone from a folder that could be read.
  private(set) var missing: [String] = []
  private(set) var skipped: [Skipped] = []
  /// Files and folders whose names are not spelled as all devices do, with what they should be called;
  /// nothing below them was looked at.
  private(set) var untidy: [(path: String, name: String)] = []

  /// How many files the index has.
  var tracked: Int { isKept.count }

  private let repository: OpaquePointer
  private let index: OpaquePointer
  private let indexWritten: FileStamp.Moment
  private let ahead: ListingsAhead
  private var isKept: [Bool]
  /// Where the next file of a sorted walk is likely to be in the index.
  private var likely = 0

  /// Walks the folder at `path`.
  init(_ repository: OpaquePointer, index: OpaquePointer, at path: String) throws(GitError) {
    self.repository = repository
    self.index = index
    indexWritten = FileStamp(path: path + "/.git/index")?.modified ?? .distantPast
    isKept = Array(repeating: false, count: git_index_entrycount(index))
    ahead = ListingsAhead(of: index, at: path)
    let folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0, let names = ahead.names(of: "", in: folder) else {
      let reason = String(cString: strerror(errno))
      throw GitError(.other, "read the journal's folder", reason)
    }
    defer { close(folder) }
    walk(names, in: folder, prefix: "", isIgnored: false)
    for position in isKept.indices where !isKept[position] {
      guard let entry = git_index_get_byindex(index, position)?.pointee else { continue }
      if !entry.isLeftOut { missing.append(String(cString: entry.path)) }
    }
  }

  private mutating func walk(
    _ listing: FolderNames,
    in folder: Int32,
    prefix: String,
    isIgnored: Bool
  ) {
    var namesakes: [String: [String]]?
    if listing.unreadable > 0 { skip(prefix + "?", .unsafeName) }
    for entry in listing.names where !(prefix.isEmpty && entry.name == ".git") {
      let name = entry.name
      guard PathRules.isAllowed(name: name) else {
        keep(below: prefix + name)
        skip(prefix + name, .unsafeName)
        continue
      }
      let tidy = Spelling.tidy(name)
      let path = prefix + tidy
      // A disk that knows the file by both spellings gives it the other one each time, and lists it once.
      guard
        tidy.utf8.elementsEqual(name.utf8)
          || isOne(name, tidy, in: folder)
            && !listing.names.contains(where: { $0.name.utf8.elementsEqual(tidy.utf8) })
      else {
        keep(below: prefix + name)
        untidy.append((prefix + name, tidy))
        continue
      }
      func isTwin() -> Bool {
        let groups = namesakes ?? listing.byKey
        namesakes = groups
        guard var group = groups[PathRules.key(name)], group.count > 1 else { return false }
        group.removeAll { isEmptyFolder($0, in: folder) }
        return group.count > 1 && group.contains(name)
          && (group.first != name || group.contains { isTracked(prefix + $0) })
      }
      if entry.isFolder {
        if !hasTracked(below: path), isTwin() {
          skip(path + "/", .twin)
        } else {
          enter(name, in: folder, path: path, isIgnored: isIgnored)
        }
      } else {
        visit(entry, path: path, isIgnored: isIgnored)
        guard changed.last == path, position(of: path) == nil, isTwin() else { continue }
        changed.removeLast()
        skip(path, .twin)
      }
    }
  }

  private mutating func enter(
    _ name: String,
    in folder: Int32,
    path: String,
    isIgnored: Bool
  ) {
    let isIgnored = isIgnored || ignores(path + "/")
    if isIgnored && !hasTracked(below: path) {
      skip(path + "/", .ignored)
      return
    }
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0, let listing = ahead.names(of: path, in: inner) else {
      if inner >= 0 { close(inner) }
      keep(below: path)
      skip(path + "/", .unreadable)
      return
    }
    defer { close(inner) }
    if listing.isRepository {
      keep(below: path)
      skip(path + "/", .nestedRepository)
      return
    }
    walk(listing, in: inner, prefix: path + "/", isIgnored: isIgnored)
  }

  private mutating func visit(_ file: FolderNames.Entry, path: String, isIgnored: Bool) {
    // A file that vanished between the listing and the look is seen as gone by the next scan.
    guard let stamp = file.stamp else {
      keep(below: path)
      return
    }
    guard stamp.kind == .file else {
      keep(below: path)
      skip(path, stamp.kind == .link ? .link : .special)
      return
    }
    if let position = position(of: path) {
      isKept[position] = true
      let entry = git_index_get_byindex(index, position)?.pointee
      guard let entry, stamp.matches(entry, indexWritten: indexWritten) else {
        changed.append(path)
        return
      }
    } else if isIgnored || ignores(path) {
      skip(path, .ignored)
    } else if PathRules.isLeftover(name: file.name) {
      skip(path, .leftover)
    } else {
      changed.append(path)
    }
  }

  private func isOne(_ name: String, _ other: String, in folder: Int32) -> Bool {
    guard let one = FileStamp(name, in: folder) else { return true }
    return FileStamp(other, in: folder).map { $0.isSameFile(as: one) } ?? false
  }

  /// Whether git knows nothing of it, as of one that was left when its last file was moved.
  private func isEmptyFolder(_ name: String, in folder: Int32) -> Bool {
    let inner = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard inner >= 0 else { return false }
    defer { close(inner) }
    return FolderNames(of: inner)?.isEmpty == true
  }

  private mutating func skip(_ path: String, _ reason: Skipped.Reason) {
    skipped.append(Skipped(path, reason))
  }

  private func ignores(_ path: String) -> Bool { Self.ignores(path, in: repository) }

  /// Whether git leaves a path out; a folder's ends with a slash.
  static func ignores(_ path: String, in repository: OpaquePointer) -> Bool {
    var isIgnored: Int32 = 0
    return git_ignore_path_is_ignored(&isIgnored, repository, path) == 0 && isIgnored != 0
  }
}

/// The walk's place in the index.
extension FolderScan {
  private mutating func position(of path: String) -> Int? {
    if likely < isKept.count, let entry = git_index_get_byindex(index, likely),
      strcmp(entry.pointee.path, path) == 0
    {
      likely += 1
      return likely - 1
    }
    var position = 0
    guard git_index_find(&position, index, path) == 0 else { return nil }
    likely = position + 1
    return position
  }

  private mutating func isTracked(_ path: String) -> Bool {
    position(of: path) != nil || hasTracked(below: path)
  }

  private func hasTracked(below folder: String) -> Bool {
    var position = 0
    return git_index_find_prefix(&position, index, folder + "/") == 0
  }

  /// Keeps what the index has at the path and below it.
  private mutating func keep(below path: String) {
    var position = 0
    if git_index_find(&position, index, path) == 0 { isKept[position] = true }
    guard git_index_find_prefix(&position, index, path + "/") == 0 else { return }
    while position < isKept.count, let entry = git_index_get_byindex(index, position),
      strncmp(entry.pointee.path, path + "/", path.utf8.count + 1) == 0
    {
      isKept[position] = true
      position += 1
    }
  }
}
