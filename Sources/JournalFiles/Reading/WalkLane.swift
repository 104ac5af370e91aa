private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// What one thread of a walk has in hand.
struct WalkLane<Worker: EntryWorker> {
  private(set) var worker: Worker
  private(set) var problems: [FileError] = []
  private(set) var irregular: [String] = []
  private(set) var folders: [String] = []
  /// Tasks found on the way, for the next level.
  private(set) var found: [WalkTask] = []
  private let limit: Int
  private let enters: @Sendable (String) -> Bool
  private var listing = FolderListing()
  private var buffer = [UInt8](repeating: 0, count: 65_536)
  private var parked: [(file: WalkedFile, descriptor: Int32)] = []

  init(_ worker: Worker, _ walk: EntryWalk) {
    self.worker = worker
    limit = walk.limit
    enters = walk.enters
  }

  mutating func work(on level: WalkLevel) {
    while let task = level.next() {
      switch task {
      case .folder(let path, let descriptor): list(path, descriptor)
      case .subfolder(let name, let parent):
        let path = parent.path + "/" + name
        do throws(ErrorNumber) {
          list(path, try SystemCalls().open(name, in: parent.descriptor, for: .folder))
        } catch {
          report(.list, path, error)
        }
      case .files(let range, let listing, let folder):
        read(range, of: listing, in: folder.descriptor)
      }
    }
    readParked()
  }

  /// Reads a folder's first files at once and leaves the rest, and its folders, to the next level.
  private mutating func list(_ path: String, _ descriptor: Int32) {
    let share = 256
    do throws(ErrorNumber) {
      try listing.fill(path, descriptor, through: &buffer)
    } catch {
      try? SystemCalls().close(descriptor)
      return report(.list, path, error)
    }
    for name in listing.irregular { irregular.append(path + "/" + name) }
    for name in listing.subfolders { folders.append(path + "/" + name) }
    let count = listing.fileCount
    read(0..<min(share, count), of: listing, in: descriptor)
    guard count > share || !listing.subfolders.isEmpty else {
      try? SystemCalls().close(descriptor)
      return
    }
    let folder = SharedFolder(path, descriptor: descriptor)
    for name in listing.subfolders where enters(path + "/" + name) {
      found.append(.subfolder(name, in: folder))
    }
    for start in stride(from: share, to: count, by: share) {
      found.append(.files(start..<min(start + share, count), of: listing, in: folder))
    }
  }

  mutating func takeFound() -> [WalkTask] {
    defer { found = [] }
    return found
  }

  private mutating func report(
    _ operation: FileError.Operation,
    _ path: String,
    _ error: ErrorNumber
  ) {
    problems.append(FileError(operation, path, error))
  }
}

extension WalkLane {
  private mutating func read(
    _ range: Range<Int>,
    of listing: FolderListing,
    in folder: Int32
  ) {
    for index in range { read(listing.file(index)) { listing.open(index, in: folder) } }
  }

  /// Reads a file that is in memory; one that is not is asked for and parked.
  ///
  /// While the disk fetches it, others are opened, so that one thread keeps a deep queue busy.
  private mutating func read(_ file: WalkedFile, open: () -> Int32) {
    var descriptor = open()
    if descriptor < 0, errno == EMFILE, !parked.isEmpty {
      readParked()
      descriptor = open()
    }
    guard descriptor >= 0 else {
      // Gone, or made a link, since the folder was listed.
      if errno != ENOENT, errno != ELOOP { report(.read, file.path, .current) }
      return
    }
    let count = buffer.withUnsafeMutableBytes { buffer in
      cfiles_read_cached(descriptor, buffer.baseAddress, buffer.count, 0)
    }
    if count < 0, errno == EAGAIN {
      cfiles_read_ahead(descriptor, 65_536)
      parked.append((file, descriptor))
      if parked.count == 256 { readParked() }
    } else {
      finish(file, descriptor, count: max(0, count))
    }
  }

  private mutating func readParked() {
    for (file, descriptor) in parked { finish(file, descriptor, count: 0) }
    parked.removeAll(keepingCapacity: true)
  }

  /// Reads what is missing after `count` bytes and hands all to the worker.
  ///
  /// Only at a page's edge may there be more that was not in memory: elsewhere the end was seen.
  private mutating func finish(_ file: WalkedFile, _ descriptor: Int32, count: Int) {
    defer { try? SystemCalls().close(descriptor) }
    var count = count
    var mayGoOn = count % 4096 == 0
    while mayGoOn, count <= limit {
      if count == buffer.count { buffer += [UInt8](repeating: 0, count: count) }
      let piece = buffer.withUnsafeMutableBytes { buffer in
        let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
        return pread(descriptor, rest.baseAddress, rest.count, off_t(count))
      }
      if piece < 0, errno == EINTR { continue }
      guard piece >= 0 else { return report(.read, file.path, .current) }
      count += piece
      mayGoOn = count == buffer.count
    }
    guard count <= limit else {
      problems.append(FileError(.read, file.path, .largerThan(limit)))
      return
    }
    worker.read(buffer, count, of: file)
  }
}

extension EntryWorker {
  fileprivate mutating func read(_ bytes: [UInt8], _ count: Int, of file: WalkedFile) {
    read(bytes.span.extracting(0..<count), of: file)
  }
}
