@testable import JournalGit

/// What must hold at the end, when each device has synced twice in quiet.
struct Judge {
  let world: World
  /// What the hub holds.
  private let files: [FilePath: [UInt8]]
  /// The first word of each line that a merge left in the history, by path.
  private let noted: Set<String>

  init(_ world: World) {
    self.world = world
    let store = world.hub.store
    files = store.files(of: world.hub.tip).mapValues(store.bytes)
    let commits = world.hub.tip.map { (try? store.repository.commits(of: $0)) ?? [] } ?? []
    noted = Set(
      commits.flatMap(\.message.trailers).map {
        $0.key == "Unsettled" || $0.key == "Versions"
          ? $0.value.split(separator: " ").dropLast().joined(separator: " ") : $0.value
      }
    )
  }

  func judge() {
    expectAgreement()
    expectWords()
    expectSoundFiles()
    expectTidyNames()
    expectHubOnlyGrew()
  }

  /// L11: one HEAD, one tree, and the same files everywhere.
  private func expectAgreement() {
    for device in world.devices {
      if device.head != world.hub.tip { world.found("\(device.name) is not where the hub is") }
      let paths = PlainFiles.files(below: device.path)
      let spelled = Set(paths.map { FilePath($0) })
      if spelled != Set(files.keys) {
        let odd = spelled.symmetricDifference(files.keys).sorted()
        world.found("\(device.name) and the hub differ in \(odd)")
      }
      for path in paths {
        guard let bytes = files[FilePath(path)] else { continue }
        if PlainFiles.read(device.path + "/" + path) != bytes {
          world.found("\(path) on \(device.name) is not as the hub has it")
        }
      }
    }
  }

  /// L16: a word is there, or a person took it out of a text that held it.
  private func expectWords() {
    var present: [Int: FilePath] = [:]
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let isRecorded = recorded(path)
      for word in Set(Ledger.occurrences(in: bytes)) {
        let known = world.ledger.words[word]
        let other = present.updateValue(path, forKey: word)
        if known.isNoted || isRecorded || known.mayReturn { continue }
        if let other, !recorded(other) { world.found("w\(word) stands in \(other) and \(path)") }
        if known.isRemoved, !known.isRetyped {
          world.found("w\(word) came back in \(path) without a word about it")
        }
      }
      if !isRecorded { expectNoDoubles(bytes, path) }
    }
    for (number, word) in world.ledger.words.enumerated() where present[number] == nil {
      if word.isWritten, !word.isRemoved, !word.isOverwritten { world.found("w\(number) is lost") }
    }
  }

  private func recorded(_ path: FilePath) -> Bool {
    let path = path.description
    // What is said of a file under its old name is said of it.
    let names = [path, world.oldPaths[path]].compactMap(\.self)
    return world.harmedPaths.contains(path) || !noted.isDisjoint(with: names)
      // After a stop, on a disk that cannot swap files: found again, and nobody knows where it was.
      || path.hasPrefix("recovered~")
  }

  /// The growth bound: what stands twice stands in versions of one passage, or in a copy.
  private func expectNoDoubles(_ bytes: [UInt8], _ path: FilePath) {
    var seen: Set<Int> = []
    for word in Ledger.occurrences(in: bytes)
    where !seen.insert(word).inserted && !world.ledger.words[word].isNoted {
      world.found("w\(word) stands twice in \(path)")
    }
  }

  /// L7: no error that no person's file had, and no conflict marker but a phone's own.
  private func expectSoundFiles() {
    for (path, bytes) in files {
      if let device = world.devices.first(where: { path.description.contains($0.name) }) {
        world.found("\(path) is named after \(device.name)")
      }
      let new = World.errors(in: bytes, at: path.description).subtracting(world.shownErrors)
      if !new.isEmpty { world.found("\(path) has \(new.sorted())") }
      guard !world.harmedPaths.contains(path.description) else { continue }
      if Page(bytes).lines.contains(where: { $0.hasPrefix("<<<<<<< ") }), world.harmedPaths.isEmpty
      {
        world.found("\(path) has conflict markers")
      }
    }
  }

  /// L15: every device can have all names beside each other.
  private func expectTidyNames() {
    let paths = files.keys.map(\.description)
    let keys = Dictionary(grouping: paths, by: PathRules.key)
    for twins in keys.values where twins.count > 1 { world.found("\(twins.sorted()) are twins") }
    for path in paths {
      for name in path.split(separator: "/").map(String.init)
      where PathRules.tidy(name: name)?.isSpelled(name) != true {
        world.found("\(path) is untidy")
      }
    }
  }

  /// L12: each tip of the hub grew from the one before, but for those that were forced.
  private func expectHubOnlyGrew() {
    for move in world.hub.moves where move.how == .forward {
      if let from = move.from, !world.hub.store.descends(move.to, from: from) {
        world.found("the hub lost \(from)")
      }
    }
  }
}

/// What a sync with nothing to do must leave as it was.
struct Stillness: Equatable {
  let head: ObjectID?
  let files: [String: UInt64?]
}

extension Device {
  var still: Stillness {
    let paths = PlainFiles.files(below: path)
    return Stillness(
      head: head,
      files: Dictionary(
        paths.map { ($0, OpenFile.identity(at: path + "/" + $0)) },
        uniquingKeysWith: { a, _ in a }
      )
    )
  }
}
