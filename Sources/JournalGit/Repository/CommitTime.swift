#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// A moment as commits carry it.
struct CommitTime: Sendable, Hashable {
  /// Since 1970.
  let seconds: Int64
  /// Minutes east of Greenwich.
  let offset: Int32

  /// A time in nanoseconds since 1970, but never before a parent: a wrong clock must not confuse
  /// walks through the history.
  static func at(_ now: Int64, after parents: [Int64]) -> CommitTime {
    var now = time_t(now / 1_000_000_000)
    var local = tm()
    localtime_r(&now, &local)
    let earliest = parents.map { $0 + 1 }.max() ?? 0
    return CommitTime(seconds: max(Int64(now), earliest), offset: Int32(local.tm_gmtoff / 60))
  }
}
