import ArgumentParser
import JournalFiles

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

@main
struct JournalCommand: ParsableCommand {
  static let name = "journal"

  /// The release, as `journal --version` prints it.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "A plain-text journal for people who look for work and get turned down.",
    discussion: """
      Begin with 'journal init', then 'journal new'. Entries are Markdown files in a folder of \
      yours, kept in git.
      """,
    version: version,
    subcommands: Invocation.commands.map(\.type)
  )

  static func main() {
    ProcessSetup.begin()
    let invocation = Invocation(Array(CommandLine.arguments.dropFirst()))
    endProcess(invocation.run().rawValue)
  }
}

/// `exit` of the C library, which the parser's own `exit` hides inside a command.
private func endProcess(_ status: Int32) -> Never { exit(status) }
