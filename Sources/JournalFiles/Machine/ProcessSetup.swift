#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// What a program settles for itself before anything else.
package enum ProcessSetup {
  /// Makes new files private, 0, 1 and 2 ours, and what cannot be written an error instead of the
  /// end: a closed pipe, a file-size limit.
  ///
  /// If one of those was closed, the next file opened would get its number, and our words would go
  /// into it. They get a device instead that cannot be written to, so that lost output is noticed.
  package static func begin() {
    umask(0o077)
    _ = ignoringBrokenPipes
    signal(SIGXFSZ, SIG_IGN)
    for descriptor in Int32(0)...2 where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }
}
