@testable import JournalGit

/// A device's line to the hub, which may be down, be refused, or fail after all was done.
struct SimulatedTransport: Transport {
  let device: Device

  private var world: World { device.world }

  func list(_ remote: String, in folder: String) -> RemoteList {
    if let failure = failure("list") { return .failed(failure) }
    return .branches(world.hub.tip == nil ? [] : ["main"], head: "main")
  }

  func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome {
    if let failure = failure("fetch") { return .failed(failure) }
    guard let tip = world.hub.tip else { return .noBranch }
    device.setReference(reference, to: tip)
    return failure("the end of the fetch").map { .failed($0) } ?? .fetched
  }

  func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome {
    if let failure = failure("push") { return .failed(failure) }
    if commit == world.hub.tip { return .upToDate }
    if world.fault == .forcedPush {
      world.hub.move(to: commit, .forward)
    } else if !world.hub.accept(commit, onto: known) {
      world.say("\(device.name) was overtaken")
      return .notFastForward
    }
    return failure("the answer to the push").map { .failed($0) } ?? .pushed
  }

  /// What keeps a talk from going on, after which anything may have happened.
  private func failure(_ what: String) -> TransportFailure? {
    world.moment(device, what)
    if device.isStopped { return .unreachable("stopped") }
    guard world.isOut() else { return nil }
    world.say("\(device.name) has trouble with \(what)")
    return world.dice.pick([
      .unreachable("offline"), .refused("not now"), .timedOut, .authentication("who is it?"),
    ])
  }
}
