import JournalFiles

@testable import JournalGit

/// A device with plain git: it commits everything, merges with conflict markers, and pushes.
extension Device {
  func syncByHand() {
    guard !isBusy else { return }
    world.time += 1
    world.syncCount += 1
    do {
      let store = try Store(at: path)
      try commitAll(store.repository)
      for _ in 0..<3 {
        try meetHub(store)
        guard let head else { return }
        if world.hub.accept(head) { break }
        if world.isStormy, world.dice.once(in: 4) {
          world.say("\(name) forces its push of \(head)")
          world.hub.move(to: head, .forced)
          break
        }
      }
    } catch {
      world.found("the phone failed: \(error)")
    }
    world.say("\(name) is at \(head.map(\.description) ?? "nothing")")
  }

  private func commitAll(_ repository: borrowing Repository) throws(GitError) {
    _ = try repository.snapshot(
      command: "phone",
      device: nil,
      allowingDeletions: true,
      clock: { self.clock },
      secondLook: {}
    )
  }

  private func meetHub(_ store: Store) throws(GitError) {
    guard let theirs = world.hub.tip, !world.isOut(), theirs != head else { return }
    guard let ours = head else { return try checkOut(theirs, from: nil, store) }
    if store.descends(ours, from: theirs) { return }
    if store.descends(theirs, from: ours) { return try checkOut(theirs, from: ours, store) }
    try checkOut(merge(ours, theirs, store), from: ours, store)
  }

  /// Writes the files of a commit as git does, in place, tells the index, and moves the branch.
  private func checkOut(_ new: ObjectID, from old: ObjectID?, _ store: Store) throws(GitError) {
    let oldTree: ObjectID?
    if let old { oldTree = try store.repository.read(old).tree } else { oldTree = nil }
    let tree = try store.repository.read(new).tree
    var entries: IndexChanges = [:]
    for change in try store.repository.changes(from: oldTree, to: tree) {
      let place = path + "/" + change.path
      guard let file = change.new else {
        PlainFiles.remove(place)
        entries.updateValue(nil, forKey: change.path)
        continue
      }
      PlainFiles.put(place, store.bytes(file.id))
      PlainFiles.stamp(place, world.nextSerial())
      entries[change.path] = FileStamp(path: place).map { (file, $0) }
    }
    try store.repository.updateIndex(entries)
    setReference("refs/heads/main", to: new)
  }

  private func merge(
    _ ours: ObjectID,
    _ theirs: ObjectID,
    _ store: Store
  ) throws(GitError) -> ObjectID {
    let (a, b) = (try store.repository.read(ours), try store.repository.read(theirs))
    let base = try store.repository.mergeBases(ours, theirs).first
    let baseTree: ObjectID?
    if let base { baseTree = try store.repository.read(base).tree } else { baseTree = nil }
    var changes: [String: TreeFile?] = [:]
    var mine: [String: TreeChange] = [:]
    for change in try store.repository.changes(from: baseTree, to: a.tree) {
      mine[change.path] = change
    }
    for change in try store.repository.changes(from: baseTree, to: b.tree) {
      guard let own = mine[change.path], own.new != change.new else {
        if mine[change.path] == nil { changes.updateValue(change.new, forKey: change.path) }
        continue
      }
      let sides = [own.new, change.new].map { $0.map { store.bytes($0.id) } }
      let merged = PlainMerge(base: change.old.map { store.bytes($0.id) }, sides[0], sides[1])
      world.say("\(name) merges \(change.path) by hand")
      world.harmedPaths.insert(change.path)
      world.ledger.saved(merged.bytes, madeOf: sides[0], over: sides[1])
      // Plain git may know nothing of where a file was moved: its words are then in both.
      world.ledger.noted([merged.bytes, change.old.map { store.bytes($0.id) }] + sides)
      world.noteErrors(of: merged.bytes ?? [], at: change.path)
      changes.updateValue(
        try merged.bytes.map { bytes throws(GitError) in
          TreeFile(try store.repository.makeBlob(bytes))
        },
        forKey: change.path
      )
    }
    return try store.repository.makeCommit(
      tree: store.repository.tree(a.tree, changing: changes),
      parents: [ours, theirs],
      message: CommitMessage("Merge branch 'main'"),
      by: Identity(name: name, email: "\(name)@example.org"),
      at: .at(clock, after: [a.time, b.time])
    )
  }
}

/// What plain git makes of two versions: one change, or one conflict with markers.
struct PlainMerge {
  let bytes: [UInt8]?

  init(base: [UInt8]?, _ ours: [UInt8]?, _ theirs: [UInt8]?) {
    guard let ours, let theirs else {
      bytes = ours ?? theirs
      return
    }
    // Of a binary file git leaves ours.
    guard !ours.contains(0), !theirs.contains(0) else {
      bytes = ours
      return
    }
    let (a, b) = (Page(ours).lines, Page(theirs).lines)
    if let base, let both = PlainMerge.apart(Page(base).lines, a, b) {
      bytes = Page(both).bytes()
      return
    }
    let (start, end) = PlainMerge.same(a, b)
    var lines = Array(a[..<start])
    lines += ["<<<<<<< HEAD"] + a[start..<(a.count - end)] + ["======="]
    lines += b[start..<(b.count - end)] + [">>>>>>> origin/main"] + a[(a.count - end)...]
    bytes = Page(lines).bytes()
  }

  /// Both changes, when they are of different places.
  private static func apart(_ o: [String], _ a: [String], _ b: [String]) -> [String]? {
    let ((startA, endA), (startB, endB)) = (same(o, a), same(o, b))
    if o.count - endA < startB {
      return Array(a[..<(a.count - endA)]) + o[(o.count - endA)..<startB] + b[startB...]
    }
    guard o.count - endB < startA else { return nil }
    return apart(o, b, a)
  }

  /// How many lines two texts share at their beginnings, and then at their ends.
  private static func same(_ a: [String], _ b: [String]) -> (start: Int, end: Int) {
    let start = zip(a, b).prefix { $0 == $1 }.count
    let end = zip(a[start...].reversed(), b[start...].reversed()).prefix { $0 == $1 }.count
    return (start, end)
  }
}
