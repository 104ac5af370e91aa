import JournalFiles

extension Benchmark {
  func show(_ duel: Duel, rounds: Int? = nil) throws {
    let score: Score
    do {
      score = try duel.fight(rounds: rounds ?? options.rounds, stopwatch)
    } catch let failure as CommandFailure {
      output.writeLine("\(duel.name.padded(26)) not measured: \(failure.description)")
      return try output.flush()
    }
    output.write(
      """
      \(duel.name.padded(26))\(milliseconds(score.ourMedian)) ms \
      \(milliseconds(score.theirMedian)) ms \(duel.theirs.words.padded(34)) \
      \(decimals(score.ratio)) (\(decimals(score.middleHalf.lowerBound)) to \
      \(decimals(score.middleHalf.upperBound)), n = \(score.rounds))
      """
    )
    if let goal = duel.goal {
      output.write("  \(goal.name) <= \(decimals(goal.ratio))")
      output.write(score.ratio <= goal.ratio ? " holds" : " missed")
    }
    output.writeLine()
    try output.flush()
  }

  /// S5, where the caches of the system may be emptied.
  func showColdDuels(_ large: String) throws {
    guard ColdCache.empty() else {
      return output.writeLine(
        "cold                      not measured: only root can empty the caches"
      )
    }
    let scan = Command("rg", "-c", "^mood:", "entries", in: large)
    for (command, goal) in [("check", 0.5), ("summary all", 0.4)] {
      let words = command.split(separator: " ").map(String.init)
      var duel = Duel(
        "\(command), cold",
        .init("S5", goal),
        Command(options.journal, words, in: large),
        against: scan
      )
      duel.prepareOurs = { _ = ColdCache.empty() }
      duel.prepareTheirs = { _ = ColdCache.empty() }
      try show(duel, rounds: 5)
    }
  }

  /// S6: one front matter, by us and by others.
  func showScan() throws {
    let benchmark = FrontMatterBenchmark(seed: options.seed, arena)
    let ours = benchmark.scan()
    let verdict = ours <= FrontMatterBenchmark.goal ? "holds" : "missed"
    output.writeLine("scan of one front matter  \(decimals(ours / 1000)) us  S6 <= 1.50 \(verdict)")
    for other in try benchmark.others() {
      guard let nanoseconds = other.nanoseconds else {
        output.writeLine("  \(other.name.padded(24))not measured: it is missing")
        continue
      }
      let ratio = nanoseconds / ours
      let goal = other.goal.map { "  S6 >= \(Int($0)) \(ratio >= $0 ? "holds" : "missed")" }
      let time = "\(decimals(nanoseconds / 1000)) us, \(decimals(ratio)) times ours"
      output.writeLine("  \(other.name.padded(24))\(time)\(goal ?? "")")
    }
    try output.flush()
  }

  /// S7: what noise does not touch.
  func showCosts(_ large: String, _ small: String) throws {
    let entries = options.entries - max(1, options.entries / 10)
    if let many = try SystemCallCount(options.journal, "list", "--count", in: large, arena),
      let few = try SystemCallCount(options.journal, "list", "--count", in: small, arena)
    {
      let calls = Double(many.total - few.total) / Double(max(1, entries))
      output.writeLine("system calls an entry       \(decimals(calls)) in 'list --count'  S7 = 3")
    } else {
      output.writeLine("system calls an entry       not counted: strace is missing")
    }
    try showAllocations(large)
    for (command, goal) in [
      ("check", 150), ("summary all", 64), ("summary all --json", 64), ("summary 2026-03", 64),
    ] {
      let words = command.split(separator: " ").map(String.init)
      guard let peak = PeakMemory(options.journal, words, in: large, arena)?.megabytes else {
        output.writeLine("peak memory                 not measured: GNU time is missing")
        break
      }
      let verdict = peak <= Double(goal) ? "holds" : "missed"
      output.writeLine(
        "peak memory                 \(decimals(peak)) MB in '\(command)'  S7 <= \(goal) \(verdict)"
      )
    }
    try output.flush()
  }

  /// What entries cost beyond what starting up, reading the command line and a single entry do.
  ///
  /// Most of the rest is swift-argument-parser's, which builds its set of options twice.
  private func showAllocations(_ large: String) throws {
    let single = try arena.makeJournal("single", Corpus(count: 1, seed: options.seed))
    guard let many = try AllocationCount(options.journal, "list", "--count", in: large, arena),
      let one = try AllocationCount(options.journal, "list", "--count", in: single, arena)
    else {
      return output.writeLine("allocations                 not counted: valgrind is missing")
    }
    let goal = 1000 + options.entries / 100
    let verdict = many.total - one.total <= goal ? "holds" : "missed"
    output.writeLine(
      """
      allocations                 \(many.total) in 'list --count', of one entry \(one.total)  \
      S7 <= \(goal) more \(verdict)
      """
    )
  }
}
