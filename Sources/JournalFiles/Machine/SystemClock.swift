#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The machine's clocks, in nanoseconds.
package enum SystemClock {
  /// Since 1970; a person or a server may set it back.
  package static func wall() -> Int64 { read(CLOCK_REALTIME) }

  /// Since some moment in the past; it never goes back.
  package static func monotonic() -> Int64 { read(CLOCK_MONOTONIC) }

  private static func read(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Waits.
  package static func pause(_ duration: Duration) {
    var time = timespec(
      tv_sec: Int(duration.nanoseconds / 1_000_000_000),
      tv_nsec: Int(duration.nanoseconds % 1_000_000_000)
    )
    nanosleep(&time, nil)
  }
}

/// A moment on the monotonic clock until which something may go on.
package struct Deadline: Sendable {
  private let moment: Int64

  package init(after duration: Duration) {
    moment = SystemClock.monotonic() + duration.nanoseconds
  }

  package var hasPassed: Bool { SystemClock.monotonic() >= moment }

  /// Never negative.
  package var remaining: Duration { .nanoseconds(max(0, moment - SystemClock.monotonic())) }
}

extension Duration {
  /// Whole nanoseconds, at most some 285 years of them either way.
  var nanoseconds: Int64 {
    let (seconds, attoseconds) = components
    let clamped = min(max(seconds, -9_000_000_000), 9_000_000_000)
    return clamped * 1_000_000_000 + attoseconds / 1_000_000_000
  }
}
