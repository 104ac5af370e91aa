import JournalFiles

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// The real disk as a device sees it: stopped with it, and with something going on between any two
/// calls.
struct SimulatedCalls: FileCalls {
  let device: Device
  let system = SystemCalls()

  /// Makes a call, before which anything may happen.
  func call<Result>(
    _ name: String,
    _ body: () throws(ErrorNumber) -> Result
  ) throws(ErrorNumber) -> Result {
    if device.isStopped { throw ErrorNumber(EIO) }
    if device.mayBeInterrupted { device.world.moment(device, name) }
    if device.isStopped { throw ErrorNumber(EIO) }
    return try body()
  }

  func openFolder(at path: String) throws(ErrorNumber) -> Int32 { try system.openFolder(at: path) }

  func open(_ name: String, in folder: Int32, for opening: Opening) throws(ErrorNumber) -> Int32 {
    if device.isStopped { throw ErrorNumber(EIO) }
    let name = spelled(name, in: folder)
    switch opening {
    case .folder, .locking: return try system.open(name, in: folder, for: opening)
    case .reading:
      let file = try system.open(name, in: folder, for: opening)
      if device.step == .snapshot { device.editor?.isLookedAt(OpenFile(file)) }
      return file
    case .creating:
      return try call("making \(name)") { () throws(ErrorNumber) in
        let file = try system.open(name, in: folder, for: opening)
        device.beingMade.insert(file)
        return file
      }
    }
  }

  func close(_ descriptor: Int32) throws(ErrorNumber) {
    if device.beingMade.remove(descriptor) != nil, !device.isStopped {
      PlainFiles.stamp(descriptor, device.world.nextSerial())
    }
    try system.close(descriptor)
  }

  func read(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer)
    throws(ErrorNumber) -> Int
  {
    try call("reading") { () throws(ErrorNumber) in try system.read(descriptor, into: buffer) }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(ErrorNumber) -> Int {
    try call("writing") { () throws(ErrorNumber) in try system.write(descriptor, bytes) }
  }

  func setMode(_ descriptor: Int32, _ mode: UInt16) throws(ErrorNumber) {
    if device.isStopped { throw ErrorNumber(EIO) }
    try system.setMode(descriptor, mode)
  }

  /// Nothing is synced: power does not fail here, programs do.
  func sync(_ descriptor: Int32) throws(ErrorNumber) {
    if device.isStopped { throw ErrorNumber(EIO) }
  }

  func syncFileSystem(_ descriptor: Int32) throws(ErrorNumber) {
    if device.isStopped { throw ErrorNumber(EIO) }
  }

  func lock(_ descriptor: Int32) throws(ErrorNumber) -> Bool { try system.lock(descriptor) }

  func freshName() -> String {
    let number = String(device.world.nextSerial())
    return String(repeating: "0", count: max(0, 8 - number.count)) + number
  }
}
