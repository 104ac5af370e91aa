/// What the command line asks for.
struct Options {
  static let usage =
    "usage: journal-bench JOURNAL [--entries N] [--rounds N] [--seed N] [--keep]"

  /// The path of the program to be measured.
  let journal: String
  private(set) var entries = 10_000
  private(set) var rounds = 11
  private(set) var seed: UInt64 = 1
  /// Whether the journals stay where they are, to be looked at.
  private(set) var isKeeping = false

  init?(_ arguments: [String], workingFolder: String) {
    guard let program = arguments.first, !program.hasPrefix("-") else { return nil }
    journal = program.hasPrefix("/") ? program : "\(workingFolder)/\(program)"
    var rest = arguments.dropFirst()
    while let name = rest.popFirst() {
      if name == "--keep" {
        isKeeping = true
        continue
      }
      guard let number = rest.popFirst().flatMap({ Int($0) }), number > 0 else { return nil }
      switch name {
      case "--entries": entries = number
      case "--rounds": rounds = number
      case "--seed": seed = UInt64(number)
      default: return nil
      }
    }
  }
}
