private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The real calls.
package struct SystemCalls: FileCalls {
  package init() {}

  package func openFolder(at path: String) throws(ErrorNumber) -> Int32 {
    try system { cfiles_open_at(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
  }

  package func open(
    _ name: String,
    in folder: Int32,
    for opening: Opening
  ) throws(ErrorNumber) -> Int32 {
    let flags =
      switch opening {
      case .folder: O_RDONLY | O_DIRECTORY
      case .reading: O_RDONLY | O_NONBLOCK | O_NOCTTY
      case .creating: O_WRONLY | O_CREAT | O_EXCL
      case .locking: O_RDWR | O_CREAT | O_NONBLOCK | O_NOCTTY
      }
    // Passed as it is, a string would be copied to the heap, and a walk opens many folders.
    return try system {
      name.withCString { cfiles_open_at(folder, $0, flags | O_NOFOLLOW | O_CLOEXEC, 0o600) }
    }
  }

  package func close(_ descriptor: Int32) throws(ErrorNumber) {
    // Not repeated after EINTR: the descriptor is gone, and its number may be another's by then.
    #if canImport(Darwin)
    let status = Darwin.close(descriptor)
    #elseif canImport(Musl)
    let status = Musl.close(descriptor)
    #else
    let status = Glibc.close(descriptor)
    #endif
    if status < 0 && errno != EINTR { throw .current }
  }

  package func setMode(_ descriptor: Int32, _ mode: UInt16) throws(ErrorNumber) {
    try system { fchmod(descriptor, mode_t(mode)) }
  }

  package func sync(_ descriptor: Int32) throws(ErrorNumber) {
    try system { cfiles_sync(descriptor) }
  }

  package func syncFileSystem(_ descriptor: Int32) throws(ErrorNumber) {
    try system { cfiles_sync_file_system(descriptor) }
  }

  package func lock(_ descriptor: Int32) throws(ErrorNumber) -> Bool {
    do {
      try system { flock(descriptor, LOCK_EX | LOCK_NB) }
      return true
    } catch  where error.code == EWOULDBLOCK {
      return false
    }
  }
}

extension SystemCalls {
  package func read(
    _ descriptor: Int32,
    into buffer: UnsafeMutableRawBufferPointer
  ) throws(ErrorNumber) -> Int {
    try system {
      #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
      #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
      #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      #endif
    }
  }

  package func write(
    _ descriptor: Int32,
    _ bytes: UnsafeRawBufferPointer
  ) throws(ErrorNumber) -> Int {
    try system {
      #if canImport(Darwin)
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
      #elseif canImport(Musl)
      Musl.write(descriptor, bytes.baseAddress, bytes.count)
      #else
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
      #endif
    }
  }
}
