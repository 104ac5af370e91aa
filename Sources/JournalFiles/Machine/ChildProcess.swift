/// A program to run, without a shell.
package struct ChildProcess: Sendable {
  /// A path, or a name to be looked up in `PATH`.
  package var program: String
  package var arguments: [String]
  package var environment: EnvironmentVariables
  /// Where it runs; `nil` is where we run.
  package var workingFolder: String?
  /// What it reads from its standard input, which is empty for `nil`.
  package var input: [UInt8]?
  /// How many bytes of each output are kept; the rest is read and dropped.
  package var outputLimit = 16 * 1024 * 1024
  /// For how long it may neither write nor end before it is killed; `nil` is for ever.
  package var patience: Duration?
  /// Asked now and then whether it should be ended before its time.
  package var isCancelled: @Sendable () -> Bool = { false }

  package init(
    _ program: String,
    _ arguments: [String] = [],
    environment: EnvironmentVariables = .current(),
    workingFolder: String? = nil,
    input: [UInt8]? = nil,
    patience: Duration? = nil
  ) {
    self.program = program
    self.arguments = arguments
    self.environment = environment
    self.workingFolder = workingFolder
    self.input = input
    self.patience = patience
  }

  /// How a program ended.
  package enum Ending: Sendable, Hashable {
    case exited(Int32)
    case killed(bySignal: Int32)
    /// We killed it, because nothing happened for as long as our patience lasted.
    case stalled
    /// We ended it, because we were asked to.
    case cancelled
  }

  /// What a captured run gave.
  package struct Outcome: Sendable {
    package let ending: Ending
    package let output: [UInt8]
    package let errors: [UInt8]
    /// Whether one of the outputs was longer than the limit.
    package let isCut: Bool

    package var succeeded: Bool { ending == .exited(0) }
  }
}

/// A program that could not be run at all.
package struct ChildProcessError: Error, Hashable, CustomStringConvertible {
  package let program: String
  package let number: ErrorNumber

  /// A sentence as `could not start 'vi': No such file or directory`.
  package var description: String {
    "could not start \(EscapedText(fileName: program)): \(number)"
  }
}
