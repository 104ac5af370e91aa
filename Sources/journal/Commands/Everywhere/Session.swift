import JournalFiles
import JournalStore

/// What a command works with: the outputs, the clock, this machine's settings, the journal.
final class Session {
  let options: GlobalOptions
  /// Standard output: results.
  let output: Output
  /// Standard error: all else.
  let messages: Output
  let environment: EnvironmentVariables
  /// How the process ends unless an error says otherwise.
  var status = ExitStatus.done

  init(_ options: GlobalOptions, environment: EnvironmentVariables = .current()) throws {
    self.options = options
    self.environment = environment
    output = .standardOutput(options.color, environment)
    messages = .standardError(options.color, environment)
  }

  /// Says something that is no result, unless silence was asked for.
  func note(_ text: EscapedText) {
    guard !options.quiet else { return }
    warn(text)
  }

  /// Says something that even those who want silence should know.
  func warn(_ text: EscapedText) {
    messages.writeLine(text)
    try? messages.flush()
  }
}
