#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension OpenFolder {
  /// Writes a file under a new name, which it returns; on an error nothing is left behind.
  ///
  /// It is not `isSynced` when the caller syncs the whole file system afterwards, or nobody needs it.
  func writeTemporary(
    _ bytes: [UInt8],
    mode: UInt16,
    isSynced: Bool = true
  ) throws(ErrorNumber) -> String {
    let name = calls.freshName()
    try create(name, bytes, mode: mode, isSynced: isSynced)
    return name
  }

  /// Writes a new file; what cannot be written whole is removed again.
  func create(
    _ name: String,
    _ bytes: [UInt8],
    mode: UInt16,
    isSynced: Bool = true
  ) throws(ErrorNumber) {
    let file = try open(name, for: .creating)
    do throws(ErrorNumber) {
      do throws(ErrorNumber) {
        try calls.write(bytes, to: file)
        if mode != 0o600 { try calls.setMode(file, mode) }
        if isSynced { try calls.sync(file) }
      } catch {
        try? calls.close(file)
        throw error
      }
      try calls.close(file)
    } catch {
      try? remove(name)
      throw error
    }
  }

  /// Makes a file's bytes survive a power cut, and gives it these permission bits.
  func syncFile(_ name: String, mode: UInt16?) throws(ErrorNumber) {
    let file = try open(name, for: .reading)
    defer { try? calls.close(file) }
    if let mode { try calls.setMode(file, mode) }
    try calls.sync(file)
  }
}

extension FileCalls {
  fileprivate func write(_ bytes: [UInt8], to file: Int32) throws(ErrorNumber) {
    var written = 0
    while written < bytes.count {
      let result = bytes[written...].withUnsafeBytes { rest in
        Result { () throws(ErrorNumber) in try write(file, rest) }
      }
      written += try result.get()
    }
  }

  /// Reads to the end, wherever that lies by now; stops soon after `limit`.
  func contents(
    of file: Int32,
    expected: Int,
    limit: Int = .max
  ) throws(ErrorNumber) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: expected + 1)
    var count = 0
    while count <= limit {
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: 65_536) }
      let result = bytes[count...].withUnsafeMutableBytes { rest in
        Result { () throws(ErrorNumber) in try read(file, into: rest) }
      }
      let piece = try result.get()
      if piece == 0 { break }
      count += piece
    }
    bytes.removeLast(bytes.count - count)
    return bytes
  }
}
