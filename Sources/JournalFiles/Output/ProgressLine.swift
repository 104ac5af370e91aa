#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension Output {
  /// Says on a terminal what takes long: after half a second, and until it is done.
  ///
  /// The work writes nothing to this output meanwhile.
  package func showing<Result>(
    _ text: EscapedText,
    while work: () throws -> Result
  ) rethrows -> Result {
    guard isTerminal, let pipe = try? Pipe() else { return try work() }
    let line = ProgressLine(text, on: self, until: pipe.reading)
    guard let thread = ParallelJob.start(line) else { return try work() }
    defer {
      pipe.writing.close()
      pthread_join(thread, nil)
      withExtendedLifetime(line) {}
    }
    return try work()
  }
}

/// A line that stays on the terminal until the other end of a pipe is closed.
private final class ProgressLine: ParallelJob {
  private let text: EscapedText
  private let output: Output
  private let end: OwnedDescriptor

  init(_ text: EscapedText, on output: Output, until end: OwnedDescriptor) {
    self.text = text
    self.output = output
    self.end = end
  }

  override func run() {
    guard !isOver(after: 500) else { return }
    show(text)
    _ = isOver(after: -1)
    show("\r\u{1B}[K")
  }

  private func isOver(after milliseconds: Int32) -> Bool {
    var request = pollfd(fd: end.number, events: Int16(POLLIN), revents: 0)
    return poll(&request, 1, milliseconds) != 0
  }

  private func show(_ text: EscapedText) {
    output.write(text)
    try? output.flush()
  }
}
