#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A program that is talked with while it runs, through its standard input and output.
package final class ChildConversation {
  /// Why no more can be said or heard.
  package enum Trouble: Error, Sendable, Hashable {
    /// It neither wrote nor read anything for as long as our patience lasted.
    case stalled
    case cancelled
    /// It no longer reads.
    case closed
  }

  private let process: ChildProcess
  private let child: Int32
  private let input: OwnedDescriptor
  private let output: OwnedDescriptor
  private var said: CapturedOutput
  /// What it wrote while we were still writing; were that left in the pipe, both could wait for ever.
  private var early: ArraySlice<UInt8> = []
  private var ending: ChildProcess.Ending?

  package init(_ process: ChildProcess) throws(ChildProcessError) {
    _ = ignoringBrokenPipes
    self.process = process
    do {
      let (input, output, errors) = (try Pipe(), try Pipe(), try Pipe())
      child = try process.spawn(
        .pipes(
          input: input.reading.number,
          output: output.writing.number,
          errors: errors.writing.number
        )
      )
      self.input = input.writing
      self.output = output.reading
      said = CapturedOutput(errors.reading, limit: process.outputLimit)
      self.input.stopWaiting()
      self.output.stopWaiting()
    } catch {
      throw ChildProcessError(program: process.program, number: error)
    }
  }

  /// What it has written to its standard error so far.
  package var errors: [UInt8] { said.bytes }

  /// Takes what it wrote next, at least a byte; 0 when it has closed its output.
  package func read(into buffer: UnsafeMutableRawBufferPointer) throws(Trouble) -> Int {
    if !early.isEmpty {
      let count = min(early.count, buffer.count)
      buffer.copyBytes(from: early.prefix(count))
      early = early.dropFirst(count)
      return count
    }
    while output.isOpen {
      if let count = available(into: buffer) { return count }
      try wait(toWrite: false)
    }
    return 0
  }

  /// Gives it all of the bytes to read.
  package func write(_ bytes: UnsafeRawBufferPointer) throws(Trouble) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard input.isOpen else { throw .closed }
      do throws(ErrorNumber) {
        let count = try SystemCalls().write(input.number, UnsafeRawBufferPointer(rebasing: rest))
        rest = rest.dropFirst(count)
      } catch {
        guard error.code == EAGAIN else { throw .closed }
        try wait(toWrite: true)
        hearWhileWriting()
      }
    }
  }

  /// Says goodbye, drops what is still written and waits for the program's end.
  @discardableResult
  package func end() -> ChildProcess.Ending {
    if let ending { return ending }
    input.close()
    let deadline = Deadline(after: process.patience ?? .seconds(60))
    var pause = Duration.microseconds(100)
    while true {
      if let ending = reap(child, waiting: false) {
        hearErrors()
        self.ending = ending
        return ending
      }
      if deadline.hasPassed || process.isCancelled() { return stop() }
      if !drain(for: pause) { SystemClock.pause(pause) }
      pause = min(pause * 2, .milliseconds(20))
    }
  }

  /// Ends the program now.
  @discardableResult
  package func stop() -> ChildProcess.Ending {
    if let ending { return ending }
    stopChild(child)
    ending = .stalled
    return .stalled
  }

  deinit { stop() }
}

extension ChildConversation {
  /// Waits until the program has written something or, if we want to write, reads again.
  private func wait(toWrite: Bool) throws(Trouble) {
    var deadline = process.patience.map(Deadline.init(after:))
    while true {
      if process.isCancelled() { throw .cancelled }
      var requests = [
        pollfd(fd: toWrite ? input.number : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
        pollfd(fd: said.pipe.number, events: Int16(POLLIN), revents: 0),
      ]
      poll(&requests, nfds_t(requests.count), 50)
      if requests[2].revents != 0 {
        said.proceed()
        deadline = process.patience.map(Deadline.init(after:))
      }
      if requests[0].revents != 0 || requests[1].revents != 0 { return }
      if let deadline, deadline.hasPassed { throw .stalled }
    }
  }

  /// What is there to read now, 0 at the end; `nil` when nothing has come yet.
  private func available(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    do throws(ErrorNumber) {
      let count = try SystemCalls().read(output.number, into: buffer)
      if count == 0 { output.close() }
      return count
    } catch {
      if error.code == EAGAIN { return nil }
      output.close()
      return 0
    }
  }

  private func hearWhileWriting() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      while output.isOpen, let count = available(into: buffer), count > 0 {
        early += buffer[..<count]
      }
    }
  }

  private func hearErrors() {
    while said.pipe.isOpen {
      var request = pollfd(fd: said.pipe.number, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 0) > 0 else { return }
      said.proceed()
    }
  }

  /// Drops what comes for so long; `false` when nothing more can come.
  private func drain(for duration: Duration) -> Bool {
    guard output.isOpen || said.pipe.isOpen else { return false }
    var requests = [
      pollfd(fd: output.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: said.pipe.number, events: Int16(POLLIN), revents: 0),
    ]
    poll(&requests, nfds_t(requests.count), Int32((duration.nanoseconds + 999_999) / 1_000_000))
    if requests[1].revents != 0 { said.proceed() }
    if requests[0].revents != 0 {
      withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { _ = available(into: $0) }
    }
    return true
  }
}
