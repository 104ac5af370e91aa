import JournalFiles

@testable import JournalGit

/// A machine with the journal, a person and perhaps an editor that holds a file open.
final class Device: @unchecked Sendable {
  enum Kind {
    case desktop
    /// Plain git and nothing else: it commits all, merges with conflict markers, pushes.
    case phone
  }

  enum FileSystem: String, CaseIterable {
    case plain
    /// Names that differ only in case are one name.
    case caseless
    /// Two names cannot be swapped.
    case withoutExchange
  }

  let name: String
  let path: String
  let kind: Kind
  let fileSystem: FileSystem
  /// Whether its editor ends lines with CR LF.
  let endsWithCRLF: Bool
  unowned let world: World
  var editor: Editor?
  /// Seconds that its clock is off.
  var skew: Int64 = 0
  /// Whether a sync is under way.
  private(set) var isBusy = false
  /// Whether it was stopped in the midst of one: nothing it still does has any effect.
  private(set) var isStopped = false
  var step: SyncStep?
  /// Not inside what a file system without exchange cannot do in one step.
  var mayBeInterrupted = true
  /// Files being made, to be stamped when they are closed.
  var beingMade: Set<Int32> = []
  /// Paths of files that the last sync left out, as their names differ from others only in case.
  private(set) var twins: [String] = []
  /// Whether the last sync was stopped when it had begun to put files in place.
  private(set) var isHalfApplied = false
  /// What its person removed from each file in the course of a sync.
  var removedMeanwhile: [String: Set<Int>] = [:]
  private(set) var lastExchange: SyncResult.Exchange?

  init(
    _ name: String,
    _ kind: Kind,
    _ fileSystem: FileSystem,
    endsWithCRLF: Bool,
    in world: World
  ) {
    self.name = name
    self.kind = kind
    self.fileSystem = fileSystem
    self.endsWithCRLF = endsWithCRLF
    self.world = world
    path = world.folder + "/" + name
  }

  var clock: Int64 { (world.time + skew) * 1_000_000_000 }

  var mayStop: Bool { kind == .desktop && isBusy }

  /// One sync by the product's own code.
  func sync() {
    guard !isBusy else { return }
    isBusy = true
    removedMeanwhile = [:]
    world.syncCount += 1
    world.time += 1
    world.say("\(name) syncs")
    do {
      let result = try production().run()
      if !isStopped { took(result) }
    } catch {
      if !isStopped { failed(error) }
    }
    step = nil
    isBusy = false
    if isStopped { resume() }
  }

  private func production() throws -> Sync {
    var sync = Sync(
      root: try Root(at: path, calls: SimulatedCalls(device: self)),
      rules: world.rules(on: self),
      device: name,
      transport: SimulatedTransport(device: self)
    )
    sync.before = { self.reached($0) }
    sync.pause = { _ in self.waits() }
    sync.clock = { self.clock }
    return sync
  }

  private func took(_ result: SyncResult) {
    lastExchange = result.exchange
    let wasHalfApplied = isHalfApplied
    if case .notExchanged = result.exchange {} else { isHalfApplied = false }
    // Who saves while a file gets what came may have seen any of what lay there; the sync says so.
    for path in result.savedMeanwhile { world.ledger.mayReturn(removedMeanwhile[path] ?? []) }
    twins = result.skipped.filter { $0.reason == .twin }.map(\.path)
    world.say("\(name): \(result.exchange) at \(head.map(\.description) ?? "nothing")")
    for skipped in result.skipped where skipped.reason != .leftover {
      // What a stopped sync still had to put here may have gone again with what came.
      if skipped.reason == .twin, wasHalfApplied || isTwin(skipped.path) { continue }
      world.found("\(skipped.path) is not synced: \(skipped.reason)")
    }
    if result.isRewritten, !world.hub.moves.contains(where: { $0.how == .forced }) {
      world.found("the hub lost what it had, and nobody forced it")
    }
  }

  /// Whether another file or folder has the same name, but for case and accents.
  private func isTwin(_ path: String) -> Bool {
    let key = path.lowercased()
    return PlainFiles.files(below: self.path).contains {
      !$0.isSpelled(path) && ($0.lowercased() + "/").hasPrefix(key)
    }
  }

  private func failed(_ error: any Error) {
    lastExchange = nil
    world.say("\(name): \(error)")
    world.found("a sync failed: \(error)")
  }

  private func reached(_ step: SyncStep) {
    guard !isStopped else { return }
    self.step = step
    if step == .pushMerge, let pending = reference("refs/journal/pending") {
      world.noteMerge(pending)
    }
    world.fault?.reached(step, on: self)
    world.moment(self, step.rawValue)
  }

  /// A second goes by, enough for an editor to finish what it was writing.
  private func waits() {
    guard !isStopped else { return }
    if editor?.rest != nil { editor?.finish() }
    world.moment(self, "the end of a pause")
  }

  var head: ObjectID? { reference("refs/heads/main") }

  /// What a reference of this device points to.
  func reference(_ name: String) -> ObjectID? {
    PlainFiles.read("\(path)/.git/\(name)").flatMap {
      ObjectID(String(decoding: $0.prefix(40), as: UTF8.self))
    }
  }

  func setReference(_ name: String, to id: ObjectID) {
    PlainFiles.makeFolders(PlainFiles.folder(of: "\(path)/.git/\(name)"))
    PlainFiles.put("\(path)/.git/\(name)", Array("\(id)\n".utf8))
  }
}

extension Device {
  private var image: String { path + ".stopped" }

  /// Stops the program where it is, as a crash does: what it does from here on will be undone.
  func stop() {
    world.say("\(name) stops")
    PlainFiles.linkAll(path, to: image)
    isStopped = true
    // All devices' objects lie in one place, to which nothing may be added any more.
    PlainFiles.remove(path + "/.git/objects")
    let steps: [SyncStep?] = [.apply, .moveBranch, .updateIndex]
    guard steps.contains(step) else { return }
    isHalfApplied = true
    for words in removedMeanwhile.values { world.ledger.mayReturn(words) }
    // What came already looks as if it was written here; others may have removed it.
    for file in PlainFiles.files(below: path) {
      world.ledger.mayReturn(Ledger.words(PlainFiles.read(path + "/" + file)))
    }
  }

  /// Half a journal is thrown away, and got again.
  private func beginAnew() {
    PlainFiles.removeAll(path)
    makeRepository()
  }

  func makeRepository() {
    Skeleton.shared.makeRepository(
      name,
      in: world.folder,
      ignoringCase: fileSystem == .caseless
    )
  }

  private func resume() {
    PlainFiles.removeAll(path)
    PlainFiles.move(image, to: path)
    isStopped = false
    mayBeInterrupted = true
    beingMade = []
    if head == nil { beginAnew() }
  }
}
