import ArgumentParser

@main
struct JournalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "journal")
}
