import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Devices that share a journal through a bare repository.
struct Devices {
  let folder = TestFolder()
  let hub: String
  let engine: Engine
  /// Whether git takes names in any case for one, as it is told to on most Macs and on Windows.
  let ignoringCase: Bool

  init(_ engine: Engine = .tested, ignoringCase: Bool = false) throws {
    self.engine = engine
    self.ignoringCase = ignoringCase
    hub = folder.path + "/hub.git"
    try git("init", "--quiet", "--bare", "--initial-branch=main", hub, in: folder.path)
  }

  /// A new device with an empty journal that knows the hub.
  func device(_ name: String) throws -> Device {
    let root = try folder.root(name)
    let repository = try Repository.fresh(root)
    try repository.setRemote(RedactedURL(hub))
    if ignoringCase { try repository.set(["core.ignorecase": "true"]) }
    return Device(name: name, root: root, folder: folder, transport: engine.patient())
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
  var root: Root
  /// Where it lies, which must not go before it.
  var folder: TestFolder?
  var transport: any Transport = Engine.tested.patient()
  var limits = Limits()

  var journal: Sync {
    var sync = Sync(root: root, rules: .lines, device: name, transport: transport)
    sync.pause = { _ in }
    sync.limits = limits
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

extension Device {
  /// Writes a journal of years: 3,000 entries, and 24 MB of pictures.
  func writeYears() throws {
    let script = """
      mkdir -p entries/2026 pictures
      for number in $(seq 3000); do
        echo "Entry $number, and how it was on that day: $((number * 7919))." >entries/2026/$number.md
      done
      for number in $(seq 24); do head -c 1048576 /dev/urandom >pictures/$number.jpg; done
      """
    let outcome = try ChildProcess("sh", ["-ec", script], workingFolder: root.path).run()
    if !outcome.succeeded { throw TestFailure(words: "\(outcome)") }
  }
}

extension FileRules {
  /// A merge that is lawful and easy to foresee: the union of the lines, deletions of one side kept.
  static let lines = FileRules(
    merge: { FileRules.union($0) },
    concluding: { _, onDisk in FileMerge(bytes: onDisk) },
    journalID: { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("id: ") }.map { String($0.dropFirst(4)) }
    },
    adopting: { _, theirs in theirs },
    hasSeen: { saved, new, old, _ in
      let added = FileRules.lineSet(new).subtracting(FileRules.lineSet(old))
      return added.isEmpty || !added.isDisjoint(with: FileRules.lineSet(saved))
    },
    repeats: { _ in false },
    restoring: { versions in
      let merged = FileRules.union(versions)
      return merged.bytes == versions.ours ? nil : merged
    },
    kind: { bytes in
      String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("kind: ") }.map(String.init)
    },
    origin: { saved, versions, _ in
      let distances = versions.map {
        FileRules.lineSet($0 ?? []).symmetricDifference(FileRules.lineSet(saved)).count
      }
      return distances.indices.min { distances[$0] < distances[$1] } ?? 0
    }
  )

  private static func union(_ versions: FileVersions) -> FileMerge {
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
  }

  private static func lineSet(_ bytes: [UInt8]) -> Set<Substring> {
    Set(String(decoding: bytes, as: UTF8.self).split(separator: "\n"))
  }
}

extension Device {
  func list() -> RemoteList { transport.list("origin", in: root.path) }

  func fetch(_ branch: String, into reference: String) throws -> FetchOutcome {
    try transport.fetch(branch, from: "origin", into: reference, in: Repository(at: root))
  }

  func push(_ commit: ObjectID, onto known: ObjectID? = nil) throws -> PushOutcome {
    try transport.push(commit, onto: known, to: "main", of: "origin", in: Repository(at: root))
  }

  func commit(_ path: String) throws -> ObjectID {
    let message = CommitMessage("Add an entry", command: "new", device: name)
    let path = try #require(RelativePath(path))
    return try #require(try Repository(at: root).commit(paths: [path], message: message))
  }

  /// Sets the programs that the remote's git is reached through.
  func serve(fetching: String, pushing: String) throws {
    try git("config", "remote.origin.uploadpack", fetching, in: root.path)
    try git("config", "remote.origin.receivepack", pushing, in: root.path)
  }
}

extension Devices {
  /// Makes the hub run a script.
  func hook(_ name: String, _ script: String) throws {
    let hooks = try Root(at: hub + "/hooks", temporary: "tmp")
    try hooks.write(name, "#!/bin/sh\n\(script)\n")
    chmod("\(hub)/hooks/\(name)", 0o700)
  }

  /// Both ends' objects are whole.
  func expectSound(_ device: Device) throws {
    for folder in [hub, device.root.path] {
      #expect(throws: Never.self) { try git("fsck", "--strict", "--no-dangling", in: folder) }
    }
  }
}
