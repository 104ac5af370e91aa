#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The system's memory of files, names and folders.
enum ColdCache {
  /// Empties it; `false` where we may not.
  static func empty() -> Bool {
    let file = open("/proc/sys/vm/drop_caches", O_WRONLY)
    guard file >= 0 else { return false }
    defer { close(file) }
    sync()
    return write(file, "3", 1) == 1
  }
}
