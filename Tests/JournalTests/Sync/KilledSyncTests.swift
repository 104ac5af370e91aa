import JournalFiles
import Testing

/// SIGKILL at random moments of a sync, `JOURNAL_KILLS` of them (`make kill`: 200).
@Suite struct `Killed syncs` {
  private static let kills = EnvironmentVariables.current()["JOURNAL_KILLS"].flatMap(Int.init) ?? 16

  @Test func `lose nothing that was written, and the next sync goes on by itself`() throws {
    let seed =
      EnvironmentVariables.current()["JOURNAL_SEED"].flatMap(UInt64.init) ?? .random(in: 0...9999)
    var random = SeededGenerator(seed: seed)
    let hub = try Hub(.path)
    let machines = try [hub.machine(), hub.machine()]
    try machines[0].succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try machines[0].write(
      "---\nkind: checkin\ndate: 2026-03-01\n---\n\nThe first line.\n",
      to: shared
    )
    try machines[0].succeed("sync")
    try machines[1].succeed("init", "--device", "desk", "--from", hub.url, "--no-input")

    try machines[0].succeed("log", "3")
    let usual = try ContinuousClock().measure { try machines[0].succeed("sync") }

    var words: [String] = []
    var killed = 0
    for round in 0..<Self.kills {
      let index = Int.random(in: 0...1, using: &random)
      let machine = machines[index]
      let word = "word\(round)of\(index)"
      words.append(word)
      if Bool.random(using: &random) {
        let text = try machine.run("cat", "journal/" + shared)
        try machine.write(text + "\nAnd \(word).\n", to: shared)
      } else {
        let day = 10 + round % 18
        try machine.write(
          "---\nkind: checkin\ndate: 2026-03-\(day)\n---\n\nHere is \(word).\n",
          to: "entries/2026/03/2026-03-\(day)-round\(round).md"
        )
      }
      let moment = usual * Double.random(in: 0...1.6, using: &random)
      if try machine.killed(after: moment, "sync") { killed += 1 }
    }

    for machine in machines + machines { try machine.succeed("sync") }
    for machine in machines {
      let text = try machine.run("sh", "-c", "cat journal/entries/2026/*/*")
      for word in words { #expect(text.contains(word + "."), "lost \(word); seed \(seed)") }
      #expect(try machine.run("git", "-C", "journal", "fsck", "--strict", "--no-dangling") == "")
      #expect(try machine.run("git", "-C", "journal", "status", "--porcelain") == "")
    }
    let trees = try machines.map { try $0.run("git", "-C", "journal", "rev-parse", "HEAD^{tree}") }
    #expect(trees[0] == trees[1], "seed \(seed)")
    #expect(killed > 0, "no sync was killed in time; seed \(seed)")
    print(
      "\(killed) of \(Self.kills) syncs were killed in the middle, seed \(seed); nothing is lost"
    )
  }

  private let shared = "entries/2026/03/2026-03-01-shared.md"
}

/// A generator that gives the same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
