import JournalFiles

@testable import JournalGit

/// Devices that share a journal through a bare repository.
struct Devices {
  let folder = TestFolder()
  let hub: String

  init() throws {
    hub = folder.path + "/hub.git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", hub, in: folder.path)
  }

  /// A new device with an empty journal that knows the hub.
  func device(_ name: String) throws -> Device {
    let root = try folder.root(name)
    let repository = try Repository.fresh(root)
    try repository.setRemote(RedactedURL(hub))
    return Device(name: name, root: root)
  }

  /// A first device that has synced `files`, and others that have got them.
  func sharing(_ files: [String: String], _ names: String...) throws -> [Device] {
    var devices: [Device] = []
    for name in names {
      let device = try device(name)
      if devices.isEmpty {
        for (path, text) in files { try device.root.write(path, text) }
      }
      try device.sync()
      devices.append(device)
    }
    return devices
  }
}

struct Device: Sendable {
  let name: String
  let root: Root
  var transport: any Transport = GitCommand(patience: .seconds(20))

  var journal: Sync {
    var sync = Sync(root: root, rules: .lines, device: name, transport: transport)
    sync.pause = { _ in }
    return sync
  }

  @discardableResult
  func sync() throws -> SyncResult { try journal.run() }

  func files() throws -> [String: String] {
    let names = try git("ls-files", "-z", in: root.path).split(separator: "\0")
    var files: [String: String] = [:]
    for name in names { files[String(name)] = try root.text(String(name)) }
    return files
  }

  /// The lines of a file, sorted.
  func lines(of path: String) throws -> [String] {
    try (root.text(path) ?? "").split(separator: "\n").map(String.init).sorted()
  }

  var head: String {
    get throws { try git("rev-parse", "HEAD", in: root.path) }
  }
}

extension FileRules {
  /// A merge that is lawful and easy to foresee: the union of the lines, deletions of one side kept.
  static let lines = FileRules(
    merge: { versions in
      guard let ours = versions.ours, let theirs = versions.theirs else {
        return FileMerge(
          bytes: versions.ours ?? versions.theirs,
          notes: [.init("Kept-Edit", versions.path)]
        )
      }
      func lines(_ bytes: [UInt8]?) -> [String] {
        String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
      }
      let (base, mine, other) = (lines(versions.base), lines(ours), lines(theirs))
      let kept = base.filter { mine.contains($0) && other.contains($0) }
      let new = Set(mine + other).subtracting(base).sorted()
      let merged = (kept + new).map { $0 + "\n" }.joined()
      return FileMerge(bytes: Array(merged.utf8), notes: [.init("Joined", versions.path)])
    },
    journalID: { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
    },
    adopting: { _, theirs in theirs }
  )
}
