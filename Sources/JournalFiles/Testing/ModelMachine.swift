#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The model's disk with its open files, its clock, and the fault it was told to have.
struct ModelMachine: Sendable {
  struct Opened: Sendable {
    let node: ModelDisk.Node
    var offset = 0
  }

  var disk = ModelDisk()
  var opened: [Int32: Opened] = [:]
  var lockHolders: [ModelDisk.Node: Int32] = [:]
  var fault = ModelCalls.Fault.none
  var callCount = 0
  var time: Int64 = 0
  private var nextDescriptor: Int32 = 3

  /// Counts a call, and fails it if its turn has come.
  mutating func begin(_ call: ModelCalls.Lacking? = nil) throws(ErrorNumber) {
    callCount += 1
    switch fault {
    case .none: break
    case .failing(let number, let error): if callCount == number { throw error }
    case .powerCut(let number): if callCount >= number { throw ErrorNumber(EIO) }
    case .lacking(let lacking, let error): if let call, lacking.contains(call) { throw error }
    }
  }

  mutating func open(_ node: ModelDisk.Node) -> Int32 {
    defer { nextDescriptor += 1 }
    opened[nextDescriptor] = Opened(node: node)
    return nextDescriptor
  }

  func node(_ descriptor: Int32) throws(ErrorNumber) -> ModelDisk.Node {
    guard let node = opened[descriptor]?.node else { throw ErrorNumber(EBADF) }
    return node
  }

  /// The number of an open file.
  func file(_ descriptor: Int32) throws(ErrorNumber) -> Int {
    guard case .file(let number) = try node(descriptor) else { throw ErrorNumber(EISDIR) }
    return number
  }

  /// The number of an open folder.
  func folder(_ descriptor: Int32) throws(ErrorNumber) -> Int {
    guard case .folder(let number) = try node(descriptor) else { throw ErrorNumber(ENOTDIR) }
    return number
  }

  func lookUp(_ name: String, in folder: Int32) throws(ErrorNumber) -> ModelDisk.Node? {
    disk.folders[try self.folder(folder)].names[name]
  }

  func find(_ name: String, in folder: Int32) throws(ErrorNumber) -> ModelDisk.Node {
    guard let node = try lookUp(name, in: folder) else { throw ErrorNumber(ENOENT) }
    return node
  }

  mutating func set(
    _ name: String,
    in folder: Int32,
    _ node: ModelDisk.Node?
  ) throws(ErrorNumber) {
    disk.folders[try self.folder(folder)].names[name] = node
  }

  func status(of node: ModelDisk.Node) -> FileStatus {
    switch node {
    case .file(let number):
      let file = disk.files[number]
      return FileStatus(
        kind: .file,
        size: file.content.bytes.count,
        mode: file.content.mode,
        modified: file.modified,
        identity: UInt64(number)
      )
    case .folder(let number):
      return FileStatus(
        kind: .folder,
        size: 0,
        mode: 0o700,
        modified: 0,
        identity: .max - UInt64(number)
      )
    }
  }
}
