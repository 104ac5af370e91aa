/// What a device and its person do when their turn comes.
enum Act: CaseIterable {
  case edit, openBuffer, saveBuffer, writeToday, writeNote, rename, delete, draw, sync, setClock

  private static let weights: [(weight: Int, element: Act)] = [
    (10, .edit), (2, .openBuffer), (2, .saveBuffer), (2, .writeToday), (1, .writeNote),
    (1, .rename), (1, .delete), (1, .draw), (9, .sync), (1, .setClock),
  ]

  static func any(_ dice: inout Dice) -> Act { dice.pick(weighted: weights) }
}

extension Device {
  /// Does something, anything.
  func act() {
    world.time += Int64(world.dice.roll(600))
    if let editor, editor.rest != nil { return editor.finish() }
    if head == nil { return syncAnyhow() }
    switch Act.any(&world.dice) {
    case .edit: edit()
    case .openBuffer: openBuffer()
    case .saveBuffer: if let editor { saveBuffer(editor) } else { edit() }
    case .writeToday: writeToday()
    case .writeNote: writeNote()
    case .rename: rename()
    case .delete: delete()
    case .draw: draw()
    case .sync: syncAnyhow()
    case .setClock: setClock()
    }
  }

  /// Syncs with what it has.
  func syncAnyhow() {
    if kind == .desktop { sync() } else { syncByHand() }
  }

  /// Opens any file, changes it and saves it at once.
  func edit() {
    guard let path = anyText(), let seen = content(of: path) else { return writeToday() }
    save(edited(seen, at: path), madeOf: seen, at: path)
  }

  func anyText() -> String? {
    let paths = PlainFiles.files(below: path).filter {
      $0.hasSuffix(".md") || $0.hasSuffix("people.yaml")
    }
    return paths.isEmpty ? nil : world.dice.pick(paths)
  }

  private func entry(_ page: [String], _ slug: String) -> (String, [UInt8]) {
    let day = 1 + world.dice.roll(3)
    let lines = ["---", "kind: checkin", "date: 2026-03-0\(day)", "mood: 3", "---", ""] + page
    let path = "entries/2026/03/2026-03-0\(day)-\(slug).md"
    return (path, Page(lines).bytes(withCRLF: endsWithCRLF))
  }

  /// Writes the entry of a day, which other devices may begin too.
  private func writeToday() {
    let (path, text) = entry(["## Where are you right now?", "", "## Wins", ""], "day")
    guard content(of: path) == nil else { return }
    save(edited(text, at: path), madeOf: nil, at: path)
  }

  /// Writes a note; its name or its folder's may differ from another one's only in case or composition,
  /// or be one that not every device can have.
  private func writeNote() {
    let slugs = ["note", "Note", "caf\u{e9}", "cafe\u{301}", nil]
    let slug = world.dice.pick(slugs)
    let serial = world.nextSerial()
    let (plain, text) = entry(["## Wins", ""], slug ?? (serial % 2 == 0 ? "why?" : "n\(serial)"))
    let folder = slug == nil ? ["03", "Mine", "mine", "mine."][serial % 4] : "03"
    let path = plain.replacing("/03/", with: "/\(spelled(folder, in: "entries/2026"))/")
    guard !PlainFiles.files(below: self.path).contains(where: { $0.isTwin(of: path) }) else {
      return
    }
    save(edited(text, at: path), madeOf: nil, at: path)
  }

  /// A folder's name as the disk has it, also that of an empty one, if it does not tell case.
  private func spelled(_ name: String, in folder: String) -> String {
    guard fileSystem == .caseless else { return name }
    var names: [String] = []
    PlainFiles.visit(path + "/" + folder, "") { name, _ in
      names.append(name)
      return false
    }
    return names.first { $0.lowercased() == name.lowercased() } ?? name
  }

  private func anyEntry() -> String? {
    let paths = PlainFiles.files(below: path).filter { $0.hasPrefix("entries/") }
    return paths.isEmpty ? nil : world.dice.pick(paths)
  }

  private func rename() {
    guard let old = anyEntry() else { return }
    let new = "entries/2026/04/moved-\(world.nextSerial()).md"
    world.say("\(name) renames \(old) to \(new)")
    world.movedPaths.formUnion([old, new])
    world.oldPaths[new] = old
    // Where another device moves the file too, both names stay, and under the other one what was there.
    for text in [content(of: old), committed(old)] { world.ledger.mayReturn(Ledger.words(text)) }
    PlainFiles.move(path + "/" + old, to: path + "/" + new)
  }

  func delete() {
    guard let old = anyEntry() else { return }
    delete(old)
  }

  private func delete(_ old: String) {
    world.say("\(name) deletes \(old)")
    let seen = PlainFiles.read(path + "/" + old)
    noteSave(of: nil, madeOf: seen, over: seen, at: old)
    PlainFiles.remove(path + "/" + old)
  }

  private func draw() {
    let path = "attachments/map.png"
    let seen = content(of: path)
    save(edited(seen ?? [], at: path), madeOf: seen, at: path)
  }

  private func setClock() {
    skew = world.dice.pick([0, -790_000_000, 315_000_000, 3600, -7200])
    world.say("\(name) sets its clock off by \(skew) s")
  }

  /// Gives files that a sync left out another name, as it asks one to; `false` when there are none.
  @discardableResult func renameTwins() -> Bool {
    let twins = twins.filter { OpenFile.identity(at: path + "/" + $0) != nil }
    for twin in twins {
      let new = "entries/2026/04/twin-\(world.nextSerial()).md"
      world.say("\(name) renames the twin \(twin) to \(new)")
      // Who gives a second text a name of its own wants what both hold to stand in both.
      world.ledger.noted([PlainFiles.read(path + "/" + twin)])
      PlainFiles.move(path + "/" + twin, to: path + "/" + new)
    }
    return !twins.isEmpty
  }
}

extension String {
  /// Whether it is the other path, or lies in a folder of it, but for case and accents.
  fileprivate func isTwin(of other: String) -> Bool {
    let folder = PlainFiles.folder(of: other)
    return lowercased() == other.lowercased()
      || lowercased().hasPrefix(folder.lowercased() + "/") && !hasPrefix(folder + "/")
  }
}
