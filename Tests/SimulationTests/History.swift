@testable import JournalGit

/// One random history of several devices, told by its seed.
struct History: Sendable {
  let seed: UInt64
  /// Which of its steps are taken: all, unless it was shrunk.
  var steps: [Int]
  /// Whether each step is taken without anything going on meanwhile.
  var isCalm: Bool
  var fault: PlantedFault?
  var keepsLog = false

  init(seed: UInt64, steps: [Int]? = nil, isCalm: Bool = false, fault: PlantedFault? = nil) {
    self.seed = seed
    self.isCalm = isCalm
    self.fault = fault
    var dice = Dice(seed)
    let count = 6 + dice.roll(26)
    self.steps = steps ?? Array(0..<count)
  }

  /// What came of it.
  struct Outcome {
    let findings: Set<String>
    let log: Log
    let words: Int
    /// Words that an old copy, saved over a newer file, took along.
    let overwritten: Int
    let syncs: Int
  }

  func run() throws -> Outcome {
    let folder = Skeleton.shared.makeFolder()
    defer { PlainFiles.removeAll(folder) }
    var dice = Dice(seed ^ 0x5eed)
    let world = try makeWorld(in: folder, &dice)
    for step in steps {
      world.begin(step: step, dice: Dice(seed &* 1_000_003 &+ UInt64(step)))
      world.dice.pick(world.devices).act()
    }
    world.dice = Dice(~seed)
    try calmDown(world)
    Judge(world).judge()
    let words = world.ledger.words
    let gone = Set(words.indices.filter { words[$0].isOverwritten && !words[$0].isRemoved })
      .subtracting(world.hub.store.words(of: world.hub.tip))
    return Outcome(
      findings: world.findings,
      log: world.log,
      words: words.count(where: \.isWritten),
      overwritten: gone.count,
      syncs: world.syncCount
    )
  }

  private func makeWorld(in folder: String, _ dice: inout Dice) throws -> World {
    var weather = Weather()
    if !isCalm {
      weather.interference = dice.pick([0, 10, 30, 60])
      weather.stops = dice.pick([0, 20, 50])
      weather.outages = dice.pick([0, 4, 15])
    }
    weather.hasOldBuffers = dice.once(in: 2)
    Skeleton.shared.makeRepository("hub", in: folder)
    let world = World(
      in: folder,
      hub: Hub(try Store(at: folder + "/hub")),
      weather: weather,
      dice: dice,
      fault: fault,
      log: Log(keepsLines: keepsLog)
    )
    let hasPhone = dice.once(in: 4)
    for number in 0..<(2 + dice.roll(4)) {
      let isPhone = hasPhone && number == 1
      let systems: [Device.FileSystem] = [
        .plain, .plain, .plain, .plain, .caseless, .withoutExchange,
      ]
      let device = Device(
        isPhone ? "phone" : "desk\(number)",
        isPhone ? .phone : .desktop,
        isPhone ? .plain : dice.pick(systems),
        endsWithCRLF: dice.once(in: 6),
        in: world
      )
      device.makeRepository()
      world.devices.append(device)
    }
    begin(world, everywhere: dice.once(in: 2))
    return world
  }

  /// The first device writes a small journal and syncs; the others may have it from the start.
  private func begin(_ world: World, everywhere: Bool) {
    world.isStormy = false
    let first = world.devices[0]
    for (path, lines) in History.beginning {
      PlainFiles.put(first.path + "/" + path, Page(lines).bytes())
      PlainFiles.stamp(first.path + "/" + path, world.nextSerial())
    }
    for device in everywhere ? world.devices[...] : world.devices[..<1] {
      device.syncAnyhow()
    }
    world.isStormy = true
  }

  private static let beginning: [(String, [String])] = [
    (".gitattributes", ["*.md -text diff=markdown"]),
    ("journal.yaml", ["format: 1", "id: 3e8f1c52-0d3b-4f6a-9c58-0c7f5a8f4a11"]),
    ("people.yaml", ["# The people around your search."]),
    (
      "entries/2026/03/2026-03-01-first.md",
      [
        "---", "kind: checkin", "date: 2026-03-01", "mood: 3", "---", "", "## Wins", "",
        "One thing. And another one.", "", "The last of them.",
      ]
    ),
  ]

  /// Everything under way ends, everyone syncs twice, and once more to see that nothing moves.
  private func calmDown(_ world: World) throws {
    world.isStormy = false
    for device in world.devices {
      device.editor?.finish()
      device.editor = nil
      device.renameTwins()
    }
    // Names that not every device can have get another one from a desk, after a phone's plain git
    // brought them: a commit that the phone takes with its next sync.
    var rounds = world.devices.contains { $0.kind == .phone } ? 4 : 3
    for round in 0..<4 where round < rounds {
      let isLast = round == rounds - 1
      let before = isLast ? world.devices.map(\.still) : []
      for device in world.dice.shuffled(world.devices) {
        device.syncAnyhow()
        // A file that came beside one of the same name is left out until the person renames it, which
        // is an edit like any.
        if round == 0, device.renameTwins() { rounds = 4 }
      }
      if isLast, world.devices.map(\.still) != before {
        world.found("a third sync moved something")
      }
    }
  }
}

extension Store {
  /// The numbers of all words that a commit's files hold.
  func words(of commit: ObjectID?) -> Set<Int> {
    files(of: commit).values.reduce(into: []) { $0.formUnion(Ledger.words(bytes($1))) }
  }
}
