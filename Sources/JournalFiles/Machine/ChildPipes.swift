#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// What a child has not read yet.
struct PendingInput {
  let pipe: OwnedDescriptor
  private let bytes: [UInt8]
  private var written = 0

  init(_ bytes: [UInt8], _ pipe: OwnedDescriptor) {
    self.bytes = bytes
    self.pipe = pipe
    pipe.stopWaiting()
    if bytes.isEmpty { pipe.close() }
  }

  mutating func proceed() {
    let result = bytes[written...].withUnsafeBytes { rest in
      Result { () throws(ErrorNumber) in try SystemCalls().write(pipe.number, rest) }
    }
    switch result {
    case .success(let count): written += count
    case .failure(let error) where error.code == EAGAIN: return
    case .failure: written = bytes.count
    }
    if written == bytes.count { pipe.close() }
  }
}

/// What a child has written so far, up to a limit.
struct CapturedOutput {
  let pipe: OwnedDescriptor
  let limit: Int
  private(set) var bytes: [UInt8] = []
  private(set) var isCut = false

  init(_ pipe: OwnedDescriptor, limit: Int) {
    self.pipe = pipe
    self.limit = limit
    pipe.stopWaiting()
  }

  mutating func proceed() {
    withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { buffer in
      do throws(ErrorNumber) {
        let count = try SystemCalls().read(pipe.number, into: buffer)
        let kept = min(count, limit - bytes.count)
        bytes += buffer[..<kept]
        if kept < count { isCut = true }
        if count == 0 { pipe.close() }
      } catch {
        if error.code != EAGAIN { pipe.close() }
      }
    }
  }
}

/// Feeds a running child and listens to it, until it has ended.
struct ChildPipes {
  let child: Int32
  var input: PendingInput
  var output: CapturedOutput
  var errors: CapturedOutput

  /// Goes on until the pipes are closed and the child is reaped.
  ///
  /// A child that ended, but whose own children hold the pipes, is not waited for any longer.
  mutating func serve(
    patience: Duration?,
    isCancelled: @Sendable () -> Bool
  ) -> ChildProcess.Ending {
    var deadline = patience.map(Deadline.init(after:))
    while true {
      if isCancelled() {
        stopChild(child)
        return .cancelled
      }
      let isListening = input.pipe.isOpen || output.pipe.isOpen || errors.pipe.isOpen
      if !isListening || !exchange(for: .milliseconds(50)) {
        if let ending = reap(child, waiting: !isListening && patience == nil) {
          drain()
          return ending
        }
        if !isListening { SystemClock.pause(.milliseconds(2)) }
        if let deadline, deadline.hasPassed {
          stopChild(child)
          return .stalled
        }
      } else {
        deadline = patience.map(Deadline.init(after:))
      }
    }
  }

  /// Takes what the ended child left in the pipes.
  private mutating func drain() {
    while (output.pipe.isOpen || errors.pipe.isOpen) && exchange(for: .zero) {}
  }

  /// Waits for a pipe to be ready and serves it; `false` when none was.
  private mutating func exchange(for duration: Duration) -> Bool {
    var requests = [
      pollfd(fd: input.pipe.number, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: output.pipe.number, events: Int16(POLLIN), revents: 0),
      pollfd(fd: errors.pipe.number, events: Int16(POLLIN), revents: 0),
    ]
    let milliseconds = Int32(duration.nanoseconds / 1_000_000)
    guard poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return false }
    if requests[0].revents != 0 { input.proceed() }
    if requests[1].revents != 0 { output.proceed() }
    if requests[2].revents != 0 { errors.proceed() }
    return true
  }
}
