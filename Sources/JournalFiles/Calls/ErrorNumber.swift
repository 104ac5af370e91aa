#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// The `errno` of a failed system call.
package struct ErrorNumber: Error, Hashable {
  package let code: Int32

  package init(_ code: Int32) {
    self.code = code
  }

  /// What the call that has just failed left behind.
  static var current: ErrorNumber { ErrorNumber(errno) }

  /// Whether the file system cannot do this at all, so that another way must be taken.
  ///
  /// `link` says EPERM where there are no second names.
  var isUnsupported: Bool { [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM].contains(code) }
}

extension ErrorNumber: CustomStringConvertible {
  /// The system's own words, as `No space left on device`.
  package var description: String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      buffer.initialize(repeating: 0)
      guard let words = buffer.baseAddress, strerror_r(code, words, buffer.count) == 0 else {
        return "error \(code)"
      }
      return String(cString: words)
    }
  }
}

/// Makes a system call until no signal interrupts it, throwing what it reports when it is negative.
@discardableResult
func system<Value: SignedInteger>(_ call: () -> Value) throws(ErrorNumber) -> Value {
  while true {
    let value = call()
    if value >= 0 { return value }
    guard errno == EINTR else { throw .current }
  }
}
