import CGit2
import JournalFiles

/// A file of the working folder as one moment had it.
struct WorkingFile {
  let bytes: [UInt8]
  let stamp: FileStamp
}

/// What a look at a path of the working folder gave.
enum Look {
  case file(WorkingFile)
  case gone
  case skipped(Skipped.Reason)

  var isGone: Bool {
    if case .gone = self { true } else { false }
  }

  var bytes: [UInt8]? {
    if case .file(let file) = self { file.bytes } else { nil }
  }

  var isEmptyFile: Bool {
    if case .file(let file) = self { file.bytes.isEmpty } else { false }
  }
}

extension Repository {
  /// Reads a file that nobody wrote to meanwhile; tries a few times.
  func look(at path: String, limits: Limits) -> Look {
    guard let relative = RelativePath(path), PathRules.isAllowed(path: path) else {
      return .skipped(.unsafeName)
    }
    let limit = limits.size(of: path)
    for _ in 0..<5 {
      let before = FileStamp(path: root.path + "/" + path)
      switch before?.kind {
      case .file, nil: break
      case .folder: return .gone
      case .link: return .skipped(.link)
      case .special: return .skipped(.special)
      }
      if let before, before.size > limit { return .skipped(.tooLarge(limit)) }
      let bytes: [UInt8]?
      let now = FileStamp.Moment.now
      do {
        bytes = try root.read(relative, limit: limit)
      } catch {
        if case .largerThan = error.reason { return .skipped(.tooLarge(limit)) }
        return before == nil && hasLostFolder(relative) ? .gone : .skipped(.unreadable)
      }
      guard FileStamp(path: root.path + "/" + path) == before else { continue }
      guard let before, let bytes else { return .gone }
      return .file(WorkingFile(bytes: bytes, stamp: before.read(at: now)))
    }
    return .skipped(.changing)
  }

  /// Whether a folder on the way to the path is gone or a file now; one that is a link or cannot be
  /// read is neither.
  private func hasLostFolder(_ path: RelativePath) -> Bool {
    var names = path.names[...]
    var folders: [RelativePath] = []
    while names.popLast() != nil, let folder = RelativePath(names.joined(separator: "/")) {
      folders.append(folder)
    }
    do throws(FileError) {
      for folder in folders.reversed() {
        let kind = try root.kind(of: folder)
        if kind != .folder { return kind == nil || kind == .file }
      }
    } catch {
      // Out of reach is not gone.
    }
    return false
  }
}
