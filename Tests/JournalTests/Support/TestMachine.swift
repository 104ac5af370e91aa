import JournalFiles
import Testing

/// A person's machine for one test: its own home, settings, git name and clock, and nothing of the
/// machine that the test runs on but its programs.
final class TestMachine {
  let folder = TemporaryFolder()
  var environment: EnvironmentVariables

  init(now: String = "2026-03-06T19:30:00+01:00") throws {
    let home = folder.path + "/home"
    environment = EnvironmentVariables([
      "HOME": home,
      "XDG_CONFIG_HOME": home + "/.config",
      "XDG_DATA_HOME": home + "/.local/share",
      "XDG_CACHE_HOME": home + "/.cache",
      "PATH": EnvironmentVariables.current()["PATH"] ?? "/usr/bin:/bin",
      "USER": "mia",
      "LANG": "C.UTF-8",
      "TERM": "xterm",
      "TZ": "Europe/Berlin",
      "GIT_CONFIG_NOSYSTEM": "1",
      "JOURNAL_NOW": now,
      "SWIFT_BACKTRACE": "enable=no",
    ])
    try folder.root().create(
      "home/.gitconfig",
      Array("[user]\n\tname = Mia\n\temail = mia@example.org\n".utf8)
    )
  }

  /// The folder that commands run in.
  var home: String { folder.path + "/home" }

  /// Runs `journal` to its end, without a terminal.
  @discardableResult
  func journal(_ arguments: String..., input: String? = nil) throws -> JournalRun {
    try journal(arguments, input: input)
  }

  /// Runs `journal` to its end, without a terminal.
  @discardableResult
  func journal(_ arguments: [String], input: String? = nil) throws -> JournalRun {
    var program = try journalProgram(arguments)
    program.input = input.map { Array($0.utf8) }
    program.patience = .seconds(30)
    return JournalRun(try program.run())
  }

  /// Starts `journal` and kills it after that time; `false` when it had ended before.
  func killed(after time: Duration, _ arguments: String...) throws -> Bool {
    var program = try journalProgram(arguments)
    program.patience = time
    return try program.run().ending == .stalled
  }

  /// Starts `journal` at a terminal.
  func terminal(_ arguments: String..., columns: Int = 80) throws -> Pseudoterminal {
    try terminal(arguments, columns: columns)
  }

  /// Starts `journal` at a terminal.
  func terminal(_ arguments: [String], columns: Int = 80) throws -> Pseudoterminal {
    try Pseudoterminal(running: journalProgram(arguments), columns: columns)
  }

  /// Runs another program, as `git`, in the same surroundings, and gives its output.
  @discardableResult
  func run(_ program: String, _ arguments: String...) throws -> String {
    var program = ChildProcess(program, arguments, environment: environment, workingFolder: home)
    program.patience = .seconds(30)
    let outcome = try program.run()
    try #require(outcome.succeeded, "\(String(decoding: outcome.errors, as: UTF8.self))")
    return String(decoding: outcome.output, as: UTF8.self)
  }

  /// Where `journal` was built.
  var programFolder: String {
    get throws {
      let path = try #require(builtProgram, "the tests do not know where 'journal' was built")
      return String(path.dropLast("/journal".count))
    }
  }

  private func journalProgram(_ arguments: [String]) throws -> ChildProcess {
    let path = try #require(builtProgram, "the tests do not know where 'journal' was built")
    return ChildProcess(path, arguments, environment: environment, workingFolder: home)
  }
}

/// What a run of `journal` gave.
struct JournalRun {
  let output: String
  let errors: String
  /// `nil` when it was killed.
  let exitCode: Int32?

  init(_ outcome: ChildProcess.Outcome) {
    output = String(decoding: outcome.output, as: UTF8.self)
    errors = String(decoding: outcome.errors, as: UTF8.self)
    exitCode = if case .exited(let code) = outcome.ending { code } else { nil }
  }
}

/// The program beside the test bundle, which one of our arguments names.
private let builtProgram: String? = {
  for argument in CommandLine.arguments {
    let names = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard let bundle = names.firstIndex(where: { $0.hasSuffix(".xctest") }) else { continue }
    return (names[..<bundle] + ["journal"]).joined(separator: "/")
  }
  return nil
}()
