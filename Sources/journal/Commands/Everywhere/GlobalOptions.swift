import ArgumentParser

/// The options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
  @Option(help: .init("The journal's folder.", valueName: "dir"), completion: .directory)
  var journal: String?

  @Option(help: .init("A time that stands in for the clock's.", valueName: "time"))
  var now: String?

  @Option(help: .init("When to use colour: auto, always or never.", valueName: "when"))
  var color: String?

  @Flag(help: "Never ask; say what is missing.")
  var noInput = false

  @Flag(name: .shortAndLong, help: "Say nothing when all went well.")
  var quiet = false

  /// How many words the option takes that stands first, or `nil` when it is none of these.
  static func length(ofOptionAt words: ArraySlice<String>) -> Int? {
    guard let first = words.first else { return nil }
    let valued = ["--journal", "--now", "--color"]
    if ["--no-input", "-q", "--quiet"].contains(first) { return 1 }
    if valued.contains(where: { first.hasPrefix($0 + "=") }) { return 1 }
    return valued.contains(first) && words.count > 1 ? 2 : nil
  }
}
