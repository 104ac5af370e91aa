@testable import JournalGit

/// Everything there is in one history: devices and their hub, the time, and one source of chance.
///
/// One thread runs it all. What happens at once is played by nesting: in the midst of one device's
/// sync, another one's may run from beginning to end.
final class World: @unchecked Sendable {
  let folder: String
  let hub: Hub
  let weather: Weather
  let fault: PlantedFault?
  var devices: [Device] = []
  var dice: Dice
  var ledger = Ledger()
  var log: Log
  var findings: Set<String> = []
  /// Seconds since 1970 by no device's clock.
  var time: Int64 = 1_772_323_200
  /// Whether anything may go wrong or happen in between.
  var isStormy = true
  /// How often this step may yet be disturbed: a person who saves whenever a sync looks up would keep it
  /// busy for good.
  private var patience = 0
  /// What only a person's files say, for those that a plain git merge may have harmed.
  var harmedPaths: Set<String> = []
  /// Where files were before a person moved them.
  var oldPaths: [String: String] = [:]
  /// Where files were that somebody moved, and where they are.
  var movedPaths: Set<String> = []
  var shownErrors: Set<String> = []
  var syncCount = 0
  private var depth = 0
  private var serial = 0
  private var merges: [Set<ObjectID>: ObjectID] = [:]

  init(in folder: String, hub: Hub, weather: Weather, dice: Dice, fault: PlantedFault?, log: Log) {
    self.folder = folder
    self.hub = hub
    self.weather = weather
    self.dice = dice
    self.fault = fault
    self.log = log
  }

  /// A number that no other thing of this history has.
  func nextSerial() -> Int {
    serial += 1
    return serial
  }

  func say(_ line: String) { log.add(line) }

  /// The next step, with a chance of its own, so that leaving out another one changes it as little as
  /// may be.
  func begin(step: Int, dice: Dice) {
    say("step \(step)")
    self.dice = dice
    patience = 12
  }

  func found(_ finding: String) {
    if findings.insert(finding).inserted { say("FOUND \(finding)") }
  }

  /// Two devices that bring the same two commits together make one commit of them.
  func noteMerge(_ id: ObjectID) {
    guard let commit = try? hub.store.repository.read(id), commit.parents.count == 2 else { return }
    let known = merges.updateValue(id, forKey: Set(commit.parents))
    if let known, known != id { found("one merge became two commits") }
  }
}

/// How much goes on at once, and what goes wrong.
struct Weather {
  /// Once in so many moments something happens in between; 0 is never.
  var interference = 0
  /// Of those, how many in a hundred stop the device.
  var stops = 0
  /// Once in so many talks with the hub something fails; 0 is never.
  var outages = 0
  /// Whether editors keep texts open while syncs change the files.
  var hasOldBuffers = false
}

extension World {
  /// Wherever a device at work could be overtaken, stopped or written under.
  func moment(_ device: Device, _ what: @autoclosure () -> String) {
    guard isStormy, weather.interference > 0, depth < 3, patience > 0, !device.isStopped,
      dice.once(in: weather.interference)
    else { return }
    patience -= 1
    say("meanwhile, before \(what()) on \(device.name):")
    nested {
      if dice.roll(100) < weather.stops, device.mayStop {
        device.stop()
      } else if dice.once(in: 2), device.kind == .desktop {
        device.actInEditor()
      } else {
        let others = devices.filter { !$0.isBusy }
        if !others.isEmpty { dice.pick(others).act() }
      }
    }
  }

  private func nested(_ body: () -> Void) {
    depth += 1
    log.depth += 1
    body()
    depth -= 1
    log.depth -= 1
  }

  /// Whether a talk with the hub fails just now.
  func isOut() -> Bool { isStormy && weather.outages > 0 && dice.once(in: weather.outages) }
}
