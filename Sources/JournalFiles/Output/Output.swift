private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// Standard output or standard error: the one writer to a descriptor.
///
/// What it is given is escaped by its type; colours are added here. Bytes are collected and written
/// in pieces. A write that fails is remembered and thrown by `flush`, because a command whose output
/// was lost has not done its work.
package final class Output {
  private let descriptor: Int32
  private let name: String
  private let calls: any FileCalls
  private var buffer: [UInt8] = []
  private var failure: OutputError?

  package let isTerminal: Bool
  package let showsColours: Bool
  /// Whether all is collected until `flush`, so that it can be taken for a pager.
  package var isHeld = false

  private init(
    _ descriptor: Int32,
    _ name: String,
    _ colour: ColourChoice,
    _ environment: EnvironmentVariables
  ) {
    self.descriptor = descriptor
    self.name = name
    calls = SystemCalls()
    isTerminal = isatty(descriptor) == 1
    showsColours = colour.colours(onTerminal: isTerminal, environment)
  }

  /// An output to any descriptor or model, for tests.
  init(
    _ descriptor: Int32,
    name: String,
    calls: any FileCalls,
    isTerminal: Bool = false,
    showsColours: Bool = false
  ) {
    self.descriptor = descriptor
    self.name = name
    self.calls = calls
    self.isTerminal = isTerminal
    self.showsColours = showsColours
  }

  package static func standardOutput(
    _ colour: ColourChoice = .auto,
    _ environment: EnvironmentVariables = .current()
  ) -> Output {
    Output(STDOUT_FILENO, "standard output", colour, environment)
  }

  package static func standardError(
    _ colour: ColourChoice = .auto,
    _ environment: EnvironmentVariables = .current()
  ) -> Output {
    Output(STDERR_FILENO, "standard error", colour, environment)
  }

  /// Columns of the terminal; 80 where there is none.
  package var width: Int {
    let columns = Int(cfiles_terminal_columns(descriptor))
    return columns > 0 ? columns : 80
  }

  package func write(_ text: EscapedText, _ style: TerminalStyle = .plain) {
    if showsColours, style != .plain {
      buffer += style.sequence.utf8
      buffer += text.string.utf8
      buffer += TerminalStyle.end.utf8
    } else {
      buffer += text.string.utf8
    }
    drainIfFull()
  }

  package func writeLine(_ text: EscapedText = "", _ style: TerminalStyle = .plain) {
    write(text, style)
    write("\n")
  }

  /// Bytes for another program, as they are; on a terminal they are escaped like all else.
  package func write(raw bytes: [UInt8]) {
    if isTerminal {
      write(EscapedText(bytes: bytes))
    } else {
      buffer += bytes
      drainIfFull()
    }
  }

  /// Writes what was collected.
  ///
  /// Throws the first failure since the start, each time it is called.
  package func flush() throws(OutputError) {
    drain()
    if let failure { throw failure }
  }

  /// Writes what was collected, or lets a pager show it where it is longer than the screen.
  ///
  /// What the pager does not take, as it cannot be started, is written.
  package func flush(through pager: ([UInt8]) -> Bool) throws(OutputError) {
    if isLongerThanScreen, pager(buffer) { buffer.removeAll() }
    try flush()
  }

  /// Lines that are too wide for one row count as often as they may need.
  private var isLongerThanScreen: Bool {
    let rows = Int(cfiles_terminal_rows(descriptor))
    let lines = buffer.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let needed = lines.reduce(0) { rows, line in
      rows + 1 + line.count { $0 & 0xC0 != 0x80 } / width
    }
    return rows > 0 && needed > rows
  }

  private func drainIfFull() {
    if buffer.count >= 65_536, !isHeld { drain() }
  }

  private func drain() {
    defer { buffer.removeAll(keepingCapacity: true) }
    var written = 0
    while written < buffer.count, failure == nil {
      let rest = buffer[written...]
      let result = rest.withUnsafeBytes { bytes in
        Result { () throws(ErrorNumber) in try calls.write(descriptor, bytes) }
      }
      switch result {
      case .success(let count): written += count
      case .failure(let error) where error.code == EAGAIN: waitUntilWritable()
      case .failure(let error): failure = OutputError(name: name, number: error)
      }
    }
  }

  /// The other end of a terminal or pipe may have been set not to wait.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    poll(&request, 1, -1)
  }
}

/// Output that was lost.
package struct OutputError: Error, Hashable, CustomStringConvertible {
  let name: String
  package let number: ErrorNumber

  /// Whether the reader went away, as `head` does.
  package var isBrokenPipe: Bool { number.code == EPIPE }

  /// A sentence as `could not write to standard output: No space left on device`.
  package var description: String { "could not write to \(name): \(number)" }
}
