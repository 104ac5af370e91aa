import JournalFiles
import JournalFormat
import JournalStore

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// What a command works with: the outputs, the clock, this machine's settings, the journal.
final class Session {
  let options: GlobalOptions
  /// Standard output: results.
  let output: Output
  /// Standard error: all else.
  let messages: Output
  let environment: EnvironmentVariables
  var machine: MachineSettings
  let clock: Clock
  let lines = PlainLines()
  /// How the process ends unless an error says otherwise.
  var status = ExitStatus.done

  init(_ options: GlobalOptions, environment: EnvironmentVariables = .current()) throws {
    self.options = options
    self.environment = environment
    machine = try MachineSettings(environment: environment)
    clock = try Clock(option: options.now, environment: environment)
    let colour: ColourChoice =
      try options.color.map { try .named($0, "--color") } ?? machine.colour
    output = .standardOutput(colour, environment)
    messages = .standardError(colour, environment)
    for problem in machine.problems { warn("journal: \(EscapedText(line: problem))") }
  }

  /// The journal that is meant.
  func journal() throws -> Journal {
    do {
      return try Journal.find(
        option: options.journal,
        environment: environment,
        workingFolder: Self.workingFolder,
        machine: machine
      )
    } catch {
      if let stopped = stoppedFetch(behind: error) { throw stopped.failure }
      throw error
    }
  }

  /// Whether questions may be asked: lines can be read even when no person sits there.
  var mayAsk: Bool { !options.noInput }

  /// Whether a person sits at the terminal.
  var hasPerson: Bool { mayAsk && isAtTerminal }

  /// Whether standard input is a terminal; reading anything else asks nobody.
  var isAtTerminal: Bool { isatty(STDIN_FILENO) == 1 }

  /// Says something that is no result, unless silence was asked for.
  func note(_ text: EscapedText) {
    if !options.quiet { warn(text) }
  }

  /// Says something that even those who want silence should know.
  func warn(_ text: EscapedText) {
    messages.writeLine(text)
    try? messages.flush()
  }

  /// Says on the terminal what takes long, while it does.
  func showing<Result>(
    _ text: EscapedText,
    while work: () throws -> Result
  ) rethrows -> Result {
    guard !options.quiet, environment["TERM"] != "dumb" else { return try work() }
    return try messages.showing(text, while: work)
  }

  /// The folder that the process runs in.
  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "/" }
    defer { free(path) }
    return String(cString: path)
  }
}

extension Session {
  /// The days that words name; what was understood is said unless it was typed so.
  func understood(
    _ text: String,
    as name: StaticString,
    by dates: DateWords
  ) throws(DateWordsError) -> ClosedRange<CivilDate> {
    let days = try dates.span(text)
    let isDay = days.lowerBound == days.upperBound
    let said = isDay ? "\(days.lowerBound)" : "\(days.lowerBound) to \(days.upperBound)"
    if said != text { note("\(EscapedText(stringLiteral: name)) \(text): \(said)") }
    return days
  }
}
