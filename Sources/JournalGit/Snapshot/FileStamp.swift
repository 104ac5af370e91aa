import CGit2

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// What tells one state of a file from another without reading it, as git's index keeps it.
struct FileStamp: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case file
    case folder
    case link
    case special
  }

  let kind: Kind
  let size: Int64
  private(set) var modified: Moment
  let changed: Moment
  let device: UInt32
  let number: UInt32
  let user: UInt32
  let group: UInt32

  struct Moment: Hashable, Comparable, Sendable {
    static let distantPast = Moment(seconds: .min, nanoseconds: 0)

    let seconds: Int32
    let nanoseconds: UInt32

    static func < (a: Moment, b: Moment) -> Bool {
      (a.seconds, a.nanoseconds) < (b.seconds, b.nanoseconds)
    }
  }

  /// Looks at a name in an open folder, not through a link; `nil` when there is none.
  init?(_ name: String, in folder: Int32) {
    var result = stat()
    guard fstatat(folder, name, &result, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(result)
  }

  /// Looks at a path, not through a link at its end; `nil` when there is none.
  init?(path: String) {
    self.init(path, in: AT_FDCWD)
  }

  /// Looks at what is open.
  init?(open descriptor: Int32) {
    var result = stat()
    guard fstat(descriptor, &result) == 0 else { return nil }
    self.init(result)
  }

  private init(_ result: stat) {
    #if canImport(Darwin)
    let (modification, change) = (result.st_mtimespec, result.st_ctimespec)
    #else
    let (modification, change) = (result.st_mtim, result.st_ctim)
    #endif
    kind =
      switch result.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    size = Int64(result.st_size)
    modified = Moment(modification)
    changed = Moment(change)
    device = UInt32(truncatingIfNeeded: result.st_dev)
    number = UInt32(truncatingIfNeeded: result.st_ino)
    user = result.st_uid
    group = result.st_gid
  }
}

extension FileStamp.Moment {
  /// The time as the disk's files get it.
  static var now: FileStamp.Moment {
    #if canImport(Darwin)
    let clock = CLOCK_REALTIME
    #else
    let clock = CLOCK_REALTIME_COARSE
    #endif
    var time = timespec()
    clock_gettime(clock, &time)
    return FileStamp.Moment(time)
  }

  fileprivate init(_ time: timespec) {
    seconds = Int32(truncatingIfNeeded: time.tv_sec)
    nanoseconds = UInt32(truncatingIfNeeded: time.tv_nsec)
  }

  init(_ time: git_index_time) {
    seconds = time.seconds
    nanoseconds = time.nanoseconds
  }

  var indexTime: git_index_time {
    git_index_time(seconds: seconds, nanoseconds: nanoseconds)
  }
}

extension FileStamp {
  /// Whether the file is, as far as stamps tell, what the index saw.
  ///
  /// A file changed in the moment the index was written, or later, may have changed again without a
  /// trace.
  func matches(_ entry: git_index_entry, indexWritten: Moment) -> Bool {
    kind == .file
      && UInt32(truncatingIfNeeded: size) == entry.file_size
      && modified == Moment(entry.mtime)
      && changed == Moment(entry.ctime)
      && number == entry.ino
      && modified < indexWritten
  }

  /// The stamp of a file that was read until now, as it may be kept: one by which a save that comes
  /// in the same tick of the clock would be known is one by which no file is known.
  func read(at now: Moment) -> FileStamp {
    // Some disks count whole seconds, or every other one.
    let isCoarse = modified.nanoseconds == 0
    let isOver = isCoarse ? modified.seconds < now.seconds - 2 : modified < now
    if isOver { return self }
    var unknown = self
    unknown.modified = Moment(seconds: 0, nanoseconds: 0)
    return unknown
  }

  /// Whether both are looks at one file, under whatever names.
  func isSameFile(as other: FileStamp) -> Bool { (device, number) == (other.device, other.number) }

  /// An entry of the index for the file, without its path.
  func entry(_ file: TreeFile) -> git_index_entry {
    var entry = git_index_entry()
    entry.ctime = changed.indexTime
    entry.mtime = modified.indexTime
    entry.dev = device
    entry.ino = number
    entry.mode = file.mode
    entry.uid = user
    entry.gid = group
    entry.file_size = UInt32(truncatingIfNeeded: size)
    entry.id = file.id.raw
    return entry
  }
}
