import JournalFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A program with its arguments, run where it is to be measured.
struct Command {
  let program: String
  let arguments: [String]
  let folder: String

  init(_ program: String, _ arguments: String..., in folder: String) {
    self.init(program, arguments, in: folder)
  }

  init(_ program: String, _ arguments: [String], in folder: String) {
    self.program = program
    self.arguments = arguments
    self.folder = folder
  }
}

/// A measured program that did not do its work.
struct CommandFailure: Error, CustomStringConvertible {
  let command: Command
  let status: Int32

  /// A sentence as `'rg -c x' ended with status 2`.
  var description: String {
    "'\(([command.program] + command.arguments).joined(separator: " "))' ended with status \(status)"
  }
}

/// Runs programs with nothing between the two clock readings but starting and waiting.
struct Stopwatch {
  let environment: EnvironmentVariables

  /// Runs a program from its start to its end, output thrown away; gives nanoseconds.
  func run(_ command: Command) throws(CommandFailure) -> Int64 {
    var actions = noFileActions()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // Here, as the spawn action for it is not there in every C library.
    chdir(command.folder)

    return try withCStrings([command.program] + command.arguments) {
      (arguments) throws(CommandFailure) in
      try withCStrings(environment.values.map { "\($0)=\($1)" }) {
        (variables) throws(CommandFailure) in
        var child = pid_t()
        var status: Int32 = 0
        let start = SystemClock.monotonic()
        let failure = posix_spawnp(&child, command.program, &actions, nil, arguments, variables)
        guard failure == 0 else { throw CommandFailure(command: command, status: failure) }
        waitpid(child, &status, 0)
        let end = SystemClock.monotonic()
        guard status == 0 else { throw CommandFailure(command: command, status: status >> 8) }
        return end - start
      }
    }
  }
}

#if canImport(Darwin)
private func noFileActions() -> posix_spawn_file_actions_t? { nil }
#else
private func noFileActions() -> posix_spawn_file_actions_t { posix_spawn_file_actions_t() }
#endif

private func withCStrings<Result>(
  _ strings: [String],
  _ body: ([UnsafeMutablePointer<CChar>?]) throws(CommandFailure) -> Result
) throws(CommandFailure) -> Result {
  let pointers = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return try body(pointers + [nil])
}
