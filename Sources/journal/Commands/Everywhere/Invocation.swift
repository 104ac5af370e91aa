import ArgumentParser
import JournalFiles

/// What was typed after `journal`: the command, and its arguments with the options that hold
/// everywhere moved behind it.
///
/// Only the chosen command's own parser is built, which saves most of a short command's time; the
/// tree of all commands serves help and errors.
struct Invocation {
  static let commands: [(name: String, type: any JournalSubcommand.Type)] = [
    ("check", JournalCommand.Check.self),
    ("conflicts", JournalCommand.Conflicts.self),
    ("doctor", JournalCommand.Doctor.self),
    ("edit", JournalCommand.Edit.self),
    ("explain", JournalCommand.Explain.self),
    ("history", JournalCommand.History.self),
    ("init", JournalCommand.Init.self),
    ("list", JournalCommand.List.self),
    ("log", JournalCommand.Log.self),
    ("merge-file", JournalCommand.MergeFile.self),
    ("new", JournalCommand.New.self),
    ("set", JournalCommand.SetFields.self),
    ("show", JournalCommand.Show.self),
    ("status", JournalCommand.Status.self),
    ("summary", JournalCommand.Summary.self),
    ("support", JournalCommand.Support.self),
    ("sync", JournalCommand.Sync.self),
    ("undo", JournalCommand.Undo.self),
  ]

  /// `nil`: none was typed, or an option of `journal` itself stands before it.
  let command: String?
  let arguments: [String]

  init(_ typed: [String]) {
    var index = 0
    while index < typed.count, let length = GlobalOptions.length(ofOptionAt: typed[index...]) {
      index += length
    }
    let isCommand = index < typed.count && !typed[index].hasPrefix("-")
    command = isCommand ? typed[index] : nil
    arguments = isCommand ? Array(typed[..<index] + typed[(index + 1)...]) : typed
  }

  /// Runs the command and reports how it ended.
  func run() -> ExitStatus {
    if command == nil, arguments == ["--version"] {
      return Ending.answered("\(JournalCommand.version)\n").report()
    }
    let command: any JournalSubcommand
    do { command = try parsed() } catch let failure as Failure {
      return Ending(stoppedBy: failure).report()
    } catch { return Ending(unparsed: error, command: self.command).report() }
    do {
      return Ending.of(command, in: try Session(command.everywhere)).report()
    } catch { return Ending(stoppedBy: error).report() }
  }

  private func parsed() throws -> any JournalSubcommand {
    guard let command, command != "help" else { return try parsedByTree() }
    guard let entry = Self.commands.first(where: { $0.name == command }) else {
      throw Failure.unknown("command", command, among: Self.commands.map(\.name))
    }
    if let parsed = try? entry.type.parse(arguments) { return parsed }
    return try parsedByTree()
  }

  /// Reads the line with all commands known, which gives errors and help their words.
  private func parsedByTree() throws -> any JournalSubcommand {
    var parsed = try JournalCommand.parseAsRoot((command.map { [$0] } ?? []) + arguments)
    if let command = parsed as? any JournalSubcommand { return command }
    try parsed.run()
    throw CleanExit.helpRequest(JournalCommand.self)
  }
}
