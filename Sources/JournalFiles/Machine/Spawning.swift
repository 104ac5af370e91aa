private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension ChildProcess {
  /// What the child's standard descriptors become.
  enum Standard {
    case inherited
    case pipes(input: Int32, output: Int32, errors: Int32)
    /// The device to control, in a session of its own.
    case terminal(String)
  }

  /// Starts the program and gives its process number.
  func spawn(_ standard: Standard) throws(ErrorNumber) -> Int32 {
    var spawning = cfiles_spawning()
    spawning.descriptors = (-1, -1, -1)
    var terminal: String?
    switch standard {
    case .inherited: break
    case .pipes(let input, let output, let errors):
      spawning.descriptors = (input, output, errors)
    case .terminal(let device): terminal = device
    }
    let variables = environment.values.map { "\($0.key)=\($0.value)" }.sorted()

    var child: Int32 = 0
    let status = withCStrings([program] + arguments) { arguments in
      withCStrings(variables) { variables in
        withCString(workingFolder) { folder in
          withCString(terminal) { terminal in
            spawning.arguments = arguments
            spawning.environment = variables
            spawning.folder = folder
            spawning.terminal = terminal
            return cfiles_spawn(&child, &spawning)
          }
        }
      }
    }
    guard status == 0 else { throw ErrorNumber(status) }
    return child
  }
}

/// Waits for a child and says how it ended.
///
/// `nil` when it goes on and we are not `waiting`. Of a child that somebody else reaped nothing is
/// known: it counts as exited with -1, never with 0.
func reap(_ child: Int32, waiting: Bool = true) -> ChildProcess.Ending? {
  var status: Int32 = 0
  var reaped: pid_t
  repeat {
    reaped = waitpid(child, &status, waiting ? 0 : WNOHANG)
  } while reaped < 0 && errno == EINTR
  guard reaped > 0 else { return reaped == 0 ? nil : .exited(-1) }
  let signal = status & 0x7F
  return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(bySignal: signal)
}

/// Ends a child: asks first, so that it takes its temporary files with it.
func stopChild(_ child: Int32) {
  kill(child, SIGTERM)
  let deadline = Deadline(after: .milliseconds(500))
  while reap(child, waiting: false) == nil {
    if deadline.hasPassed {
      kill(child, SIGKILL)
      _ = reap(child)
      return
    }
    SystemClock.pause(.milliseconds(2))
  }
}

private func withCString<Result>(
  _ string: String?,
  _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  string.map { $0.withCString { body($0) } } ?? body(nil)
}

/// Gives the strings as C's argument vectors want them, ended by a null pointer.
private func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
) -> Result {
  let pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeBufferPointer { body($0.baseAddress) }
}
