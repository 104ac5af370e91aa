import JournalFiles

/// The duels of a journal against git and ripgrep, in the order they are shown.
struct Benchmark {
  let options: Options
  let arena: Arena
  let stopwatch: Stopwatch
  let output: Output

  init(_ options: Options, _ output: Output) throws {
    self.options = options
    self.output = output
    arena = try Arena(journal: options.journal)
    stopwatch = Stopwatch(environment: arena.environment)
  }

  func run() throws {
    output.writeLine(
      "\(options.entries) entries, seed \(Int(options.seed)), \(options.rounds) rounds each"
    )
    let large = try arena.makeJournal(
      "large",
      Corpus(count: options.entries, seed: options.seed)
    )
    let small = try arena.makeJournal(
      "small",
      Corpus(count: max(1, options.entries / 10), seed: options.seed)
    )
    for duel in readingDuels(large, small) { try show(duel) }
    try showColdDuels(large)
    try showScan()
    try showCosts(large, small)
    do {
      try show(try syncDuel())
      try show(idleDuel())
      try show(try mergeDuel(), rounds: 5)
    } catch let error as ArenaError {
      output.writeLine("sync                      not measured: \(error.description)")
    }
  }

  /// Takes the journals away, or says where they are.
  func end() {
    if options.isKeeping {
      output.writeLine("kept in \(arena.path)")
    } else {
      arena.remove()
    }
  }

  private func readingDuels(_ large: String, _ small: String) -> [Duel] {
    let journal = options.journal
    let version = Command("git", "--version", in: large)
    let scan = Command("rg", "-c", "^mood:", "entries", in: large)
    return [
      Duel(
        "--version",
        .init("S1", 2.5),
        Command(journal, "--version", in: large),
        against: version
      ),
      Duel("list -n 10", nil, Command(journal, "list", "-n", "10", in: large), against: scan),
      Duel(
        "list -n 10, a tenth of it",
        .init("S8", 1.3),
        Command(journal, "list", "-n", "10", in: large),
        against: Command(journal, "list", "-n", "10", in: small)
      ),
      Duel("check", .init("S3", 1.2), Command(journal, "check", in: large), against: scan),
      Duel(
        "summary all",
        .init("S2", 0.9),
        Command(journal, "summary", "all", in: large),
        against: scan
      ),
    ]
  }
}
