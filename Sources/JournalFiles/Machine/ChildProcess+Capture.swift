private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension ChildProcess {
  /// Runs the program to its end, feeding its input and keeping what it writes.
  package func run() throws(ChildProcessError) -> Outcome {
    _ = ignoringBrokenPipes
    do {
      let input = try Pipe()
      let output = try Pipe()
      let errors = try Pipe()
      let child = try spawn(
        .pipes(
          input: input.reading.number,
          output: output.writing.number,
          errors: errors.writing.number
        )
      )
      input.reading.close()
      output.writing.close()
      errors.writing.close()
      var pipes = ChildPipes(
        child: child,
        input: PendingInput(self.input ?? [], input.writing),
        output: CapturedOutput(output.reading, limit: outputLimit),
        errors: CapturedOutput(errors.reading, limit: outputLimit)
      )
      let ending = pipes.serve(patience: patience, isCancelled: isCancelled)
      return Outcome(
        ending: ending,
        output: pipes.output.bytes,
        errors: pipes.errors.bytes,
        isCut: pipes.output.isCut || pipes.errors.isCut
      )
    } catch {
      throw ChildProcessError(program: program, number: error)
    }
  }
}

/// Set once, for the whole process: a child that ends early must not end us by its closed pipe.
let ignoringBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()

/// A descriptor that is closed at the latest with its owner.
final class OwnedDescriptor {
  private(set) var number: Int32

  init(_ number: Int32) {
    self.number = number
  }

  var isOpen: Bool { number >= 0 }

  func close() {
    if isOpen { try? SystemCalls().close(number) }
    number = -1
  }

  /// Makes reading and writing return at once.
  func stopWaiting() {
    cfiles_stop_waiting(number)
  }

  deinit { close() }
}

/// Two ends, which no other child inherits.
struct Pipe {
  let reading: OwnedDescriptor
  let writing: OwnedDescriptor

  init() throws(ErrorNumber) {
    var ends: [Int32] = [-1, -1]
    try system { cfiles_pipe(&ends) }
    reading = OwnedDescriptor(ends[0])
    writing = OwnedDescriptor(ends[1])
  }
}
