import JournalFiles

/// What syncs brought to files here, for as long as an editor may still hold what was there before.
///
/// That is until somebody saves the file with most of its words. After a cut of the power the note may be
/// gone: then an old copy that is saved is taken for meant.
struct Arrivals {
  struct Arrival: Hashable {
    let path: String
    /// What the file held.
    let old: ObjectID
    let new: ObjectID
    /// Whether `old` is a copy that had been saved over what came, and `new` the two together.
    var isAgain = false
  }

  /// How many are kept, the newest.
  private static let limit = 500
  private static let path: RelativePath = ".git/journal/arrived"

  private let root: Root
  /// The commit up to which saves were looked at.
  var seen: ObjectID?
  /// The oldest first.
  var list: [Arrival] = []

  init(of root: Root) {
    self.root = root
    let bytes = (try? NamedFile("\(root.path)/\(Arrivals.path)").read(limit: 1 << 20)) ?? []
    var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")[...]
    seen = lines.popFirst().flatMap { ObjectID(String($0)) }
    list = lines.compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard parts.count == 4, let old = ObjectID(parts[0]), let new = ObjectID(parts[1]) else {
        return nil
      }
      return Arrival(path: parts[3], old: old, new: new, isAgain: parts[2] == "again")
    }
  }

  mutating func add(_ changes: [TreeChange], isAgain: Bool = false) {
    list += changes.compactMap { change in
      guard let old = change.old, let new = change.new else { return nil }
      return Arrival(path: change.path, old: old.id, new: new.id, isAgain: isAgain)
    }
  }

  /// No sync is kept from its work because the note cannot be written.
  func write() {
    let lines = list.suffix(Arrivals.limit).map {
      "\($0.old) \($0.new) \($0.isAgain ? "again" : "first") \($0.path)\n"
    }
    let text = (seen?.description ?? "-") + "\n" + lines.joined()
    root.note(Arrivals.path, Array(text.utf8))
  }
}
