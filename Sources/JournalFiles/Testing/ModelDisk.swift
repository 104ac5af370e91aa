/// A file system in memory that knows, for each file and folder, what a power cut would leave.
struct ModelDisk: Sendable {
  enum Node: Sendable, Hashable {
    case file(Int)
    case folder(Int)
  }

  struct File: Sendable {
    var content = Content()
    /// What was there at the last sync.
    var synced = Content()
    var modified: Int64 = 0

    struct Content: Sendable {
      var bytes: [UInt8] = []
      var mode: UInt16 = 0o600
    }
  }

  struct Folder: Sendable {
    var names: [String: Node] = [:]
    /// What was there at the last sync.
    var synced: [String: Node] = [:]
  }

  var files: [File] = []
  /// The first one is the root.
  var folders = [Folder()]

  mutating func makeFile(modified: Int64) -> Node {
    files.append(File(modified: modified))
    return .file(files.count - 1)
  }

  mutating func makeFolder() -> Node {
    folders.append(Folder())
    return .folder(folders.count - 1)
  }

  mutating func sync(_ node: Node) {
    switch node {
    case .file(let number): files[number].synced = files[number].content
    case .folder(let number): folders[number].synced = folders[number].names
    }
  }

  mutating func syncAll() {
    for number in files.indices { sync(.file(number)) }
    for number in folders.indices { sync(.folder(number)) }
  }

  /// Forgets what was not synced.
  ///
  /// Some file systems write names before the bytes they stand for: with `keepingNames`, only bytes
  /// are forgotten.
  mutating func cutPower(keepingNames: Bool) {
    for number in files.indices { files[number].content = files[number].synced }
    for number in folders.indices {
      if keepingNames { sync(.folder(number)) }
      folders[number].names = folders[number].synced
    }
  }
}
