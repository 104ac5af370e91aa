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

  /// One new entry on each side, exchanged with a hub by path.
  private func syncDuel() throws -> Duel {
    let corpus = Corpus(count: options.entries, seed: options.seed)
    let ours = try arena.makeJournal("ours", corpus)
    let theirs = try arena.makeJournal("theirs", corpus)
    try arena.addHub(to: ours)
    try arena.addHub(to: theirs)
    try arena.run(options.journal, "sync", in: ours)
    var duel = Duel(
      "sync of one entry",
      .init("S9", 1.3),
      Command(options.journal, "sync", in: ours),
      against: Command(
        "sh",
        "-c",
        "git add -A && git commit -qm entry && git push -q",
        in: theirs
      )
    )
    var count = 0
    func addEntry(to name: String) throws {
      count += 1
      let id = "\(Corpus.lastDay)-checkin-new\(count)"
      try arena.write(
        "---\nkind: checkin\ndate: \(Corpus.lastDay)\nmood: 3\n---\n\nEntry \(count).\n",
        to: "\(name)/entries/2026/03/\(id).md"
      )
    }
    duel.prepareOurs = { try addEntry(to: "ours") }
    duel.prepareTheirs = { try addEntry(to: "theirs") }
    return duel
  }

  /// Nothing to exchange; the journals are those of the sync before.
  private func idleDuel() -> Duel {
    Duel(
      "sync of nothing",
      .init("S9", 1.5),
      Command(options.journal, "sync", in: "\(arena.path)/ours"),
      against: Command("sh", "-c", "git status && git fetch", in: "\(arena.path)/theirs")
    )
  }
}
