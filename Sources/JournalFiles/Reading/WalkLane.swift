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
  /// Tasks found on the way, for the next level.
  private(set) var found: [WalkTask] = []
  private let limit: Int
  private let enters: @Sendable (String) -> Bool
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
      case .folder(let folder): list(folder)
      case .subfolder(let name, let parent):
        do throws(ErrorNumber) {
          list(try parent.open(name))
        } catch {
          report(.list, parent.path + "/" + name, error)
        }
      case .files(let listing, let range): read(range, of: listing)
      }
    }
    readParked()
  }

  /// Reads a folder's first files at once and leaves the rest, and its folders, to the next level.
  private mutating func list(_ folder: WalkFolder) {
    let share = 256
    do throws(ErrorNumber) {
      let listing = try FolderListing(folder)
      for name in listing.subfolders where enters(folder.path + "/" + name) {
        found.append(.subfolder(name, in: folder))
      }
      for start in stride(from: share, to: listing.fileCount, by: share) {
        found.append(.files(listing, start..<min(start + share, listing.fileCount)))
      }
      read(0..<min(share, listing.fileCount), of: listing)
    } catch {
      report(.list, folder.path, error)
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
  private mutating func read(_ range: Range<Int>, of listing: FolderListing) {
    for index in range { read(WalkedFile(listing, index)) }
  }

  /// Reads a file that is in memory; one that is not is asked for and parked.
  ///
  /// While the disk fetches it, others are opened, so that one thread keeps a deep queue busy.
  private mutating func read(_ file: WalkedFile) {
    var descriptor = file.open()
    if descriptor < 0, errno == EMFILE, !parked.isEmpty {
      readParked()
      descriptor = file.open()
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
