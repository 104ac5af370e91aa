private import Synchronization

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A machine in memory for tests.
///
/// It fails the calls it is told to fail, and forgets in a power cut what was not synced. It is
/// harsher than any disk: a rename between two folders may survive on one side only.
package final class ModelCalls: FileCalls {
  /// What goes wrong, and when.
  package enum Fault: Sendable {
    case none
    /// One call, counted from 1, fails; all others work.
    case failing(call: Int, ErrorNumber)
    /// From this call on, nothing works.
    case powerCut(call: Int)
    /// The file system lacks these calls.
    case lacking(Set<Lacking>, ErrorNumber)
  }

  /// A call that some file systems lack.
  package enum Lacking: Sendable {
    case exchange
    case renameExclusively
    case link
  }

  private let machine = Mutex(ModelMachine())

  package init() {}

  /// Calls made since the fault was set.
  package var callCount: Int { machine.withLock { $0.callCount } }

  /// Descriptors that were not closed.
  package var openCount: Int { machine.withLock { $0.opened.count } }

  package func set(_ fault: Fault) {
    machine.withLock {
      $0.fault = fault
      $0.callCount = 0
    }
  }

  /// Starts the machine again after a power cut, with what the disk remembers.
  ///
  /// With `keepingNames`, names that were not synced survive, and the bytes they stand for do not.
  package func restart(keepingNames: Bool = false) {
    machine.withLock {
      $0.disk.cutPower(keepingNames: keepingNames)
      $0.opened = [:]
      $0.lockHolders = [:]
      $0.fault = .none
      $0.callCount = 0
    }
  }

  /// Sets the clock that files are stamped with, in nanoseconds since 1970.
  package func setTime(_ time: Int64) {
    machine.withLock { $0.time = time }
  }

  func call<Result: Sendable>(
    _ call: Lacking? = nil,
    _ body: (inout ModelMachine) throws(ErrorNumber) -> Result
  ) throws(ErrorNumber) -> Result {
    try machine.withLock { (machine) throws(ErrorNumber) in
      try machine.begin(call)
      return try body(&machine)
    }
  }
}

extension ModelCalls {
  package func openFolder(at path: String) throws(ErrorNumber) -> Int32 {
    try call { $0.open(.folder(0)) }
  }

  package func open(
    _ name: String,
    in folder: Int32,
    for opening: Opening
  ) throws(ErrorNumber) -> Int32 {
    try call { (machine) throws(ErrorNumber) in
      let old = try machine.lookUp(name, in: folder)
      switch (opening, old) {
      case (.creating, .some): throw ErrorNumber(EEXIST)
      case (.creating, nil), (.locking, nil):
        let node = machine.disk.makeFile(modified: machine.time)
        try machine.set(name, in: folder, node)
        return machine.open(node)
      case (_, nil): throw ErrorNumber(ENOENT)
      case (.folder, .file?): throw ErrorNumber(ENOTDIR)
      case (_, .some(let node)): return machine.open(node)
      }
    }
  }

  package func close(_ descriptor: Int32) throws(ErrorNumber) {
    // The descriptor goes even if the call fails, as it does on Linux.
    let isOpen = machine.withLock { machine in
      machine.lockHolders = machine.lockHolders.filter { $0.value != descriptor }
      return machine.opened.removeValue(forKey: descriptor) != nil
    }
    try call { _ throws(ErrorNumber) in if !isOpen { throw ErrorNumber(EBADF) } }
  }

  package func read(
    _ descriptor: Int32,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ErrorNumber) -> Int {
    try call { (machine) throws(ErrorNumber) in
      let bytes = machine.disk.files[try machine.file(descriptor)].content.bytes
      let rest = bytes.dropFirst(machine.opened[descriptor]?.offset ?? 0).prefix(buffer.count)
      buffer.copyBytes(from: rest)
      machine.opened[descriptor]?.offset += rest.count
      return rest.count
    }
  }

  /// Takes 1,000 bytes at most, because a real call may take fewer than it is given.
  package func write(
    _ descriptor: Int32,
    _ bytes: UnsafeRawBufferPointer
  ) throws(ErrorNumber) -> Int {
    try call { (machine) throws(ErrorNumber) in
      let file = try machine.file(descriptor)
      machine.disk.files[file].content.bytes += bytes.prefix(1000)
      machine.disk.files[file].modified = machine.time
      return min(bytes.count, 1000)
    }
  }

  package func setMode(_ descriptor: Int32, _ mode: UInt16) throws(ErrorNumber) {
    try call { (machine) throws(ErrorNumber) in
      machine.disk.files[try machine.file(descriptor)].content.mode = mode
    }
  }

  package func sync(_ descriptor: Int32) throws(ErrorNumber) {
    try call { (machine) throws(ErrorNumber) in
      machine.disk.sync(try machine.node(descriptor))
    }
  }

  package func syncFileSystem(_ descriptor: Int32) throws(ErrorNumber) {
    try call { $0.disk.syncAll() }
  }

  package func lock(_ descriptor: Int32) throws(ErrorNumber) -> Bool {
    try call { (machine) throws(ErrorNumber) in
      let node = try machine.node(descriptor)
      if machine.lockHolders[node] == nil { machine.lockHolders[node] = descriptor }
      return machine.lockHolders[node] == descriptor
    }
  }
}
