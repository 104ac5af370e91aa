#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// Reads lines from standard input when it is no terminal, or one without escape sequences.
///
/// One value serves the whole process, since it may have read further than the last line.
final class PlainLines {
  private var buffer: [UInt8] = []
  private var isAtEnd = false

  /// The next line without its newline, or `nil` at the end.
  func next() -> String? {
    while true {
      if let newline = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        defer { buffer.removeSubrange(...newline) }
        return String(decoding: buffer[..<newline], as: UTF8.self)
      }
      if isAtEnd { return last() }
      fill()
    }
  }

  /// All bytes that are left; once there are more than `limit`, the rest stays unread.
  func rest(limit: Int) -> [UInt8] {
    while !isAtEnd, buffer.count <= limit { fill() }
    defer { buffer = [] }
    return buffer
  }

  /// Waits until there is something to read or the input has ended; `false` when neither came.
  func isReady(within patience: Duration) -> Bool {
    guard buffer.isEmpty, !isAtEnd else { return true }
    var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
    return poll(&waiting, 1, Int32(clamping: Int(patience / .milliseconds(1)))) != 0
  }

  private func last() -> String? {
    defer { buffer = [] }
    return buffer.isEmpty ? nil : String(decoding: buffer, as: UTF8.self)
  }

  private func fill() {
    var chunk = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &chunk, chunk.count)
    if count > 0 { buffer += chunk[..<count] }
    isAtEnd = count == 0 || count < 0 && errno != EINTR
  }
}
