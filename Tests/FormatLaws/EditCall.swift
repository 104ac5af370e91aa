import JournalFormat

/// A call of the editing API on some key with some text, as two bytes choose it.
enum EditCall {
  case setText(key: String, text: String)
  case setList(key: String, texts: [String])
  case remove(key: String)
  case rename(key: String, name: String)
  case add(texts: [String], key: String)
  case removeItems(texts: [String], key: String)
  case append(text: String, heading: String)
  case tick(place: Int)

  /// The call that the bytes choose for a document.
  init(_ first: UInt8, _ second: UInt8, on document: Document) {
    let own = document.nodes.filter { !$0.isItem }.map(document.key)
    let keys = ["mood", "tags", "title", "own"] + own
    let key = keys[Int(second) % keys.count]
    let texts = Self.texts.indices.filter { (Int(second) >> ($0 % 8)) & 1 == 1 }
      .map { Self.texts[($0 + Int(first) / 8) % Self.texts.count] }
    let text = Self.texts[Int(first) / 8 % Self.texts.count]
    switch first % 8 {
    case 0: self = .setText(key: key, text: text)
    case 1:
      let items = document.node(key).map(document.strings) ?? []
      switch first / 8 % 4 {
      case 0: self = .setList(key: key, texts: items.dropLast() + [text])
      case 1: self = .setList(key: key, texts: items.reversed() + [text])
      default: self = .setList(key: key, texts: texts)
      }
    case 2: self = .remove(key: key)
    case 3: self = .rename(key: key, name: "energy")
    case 4: self = .add(texts: texts, key: key)
    case 5:
      let items = document.node(key).map(document.strings) ?? []
      self = .removeItems(
        texts: items.isEmpty ? texts : [items[Int(first) / 8 % items.count]],
        key: key
      )
    case 6: self = .append(text: "- [ ] write to Mia", heading: ["Next", "Wins"][Int(second) % 2])
    default: self = .tick(place: Int(second))
    }
  }

  private static let texts = [
    "a", "no", "a: b", "- x", "x # y", "é\u{85}", "two\nlines", "'q'", "\"", "[", "Tag/nested", "",
    "#", "2026-03-04", " blank ", "a,b", "---", "😀",
  ]
}

extension EditCall {
  func edits(_ document: Document) throws(EditRefusal) -> [Edit] {
    switch self {
    case .setText(let key, let text): try document.settingEdits(key, to: text)
    case .setList(let key, let texts): try document.settingEdits(key, to: texts)
    case .remove(let key): try document.removingEdits(key)
    case .rename(let key, let name): try document.renamingEdits(key, to: name)
    case .add(let texts, let key): try document.addingEdits(texts, toList: key)
    case .removeItems(let texts, let key): try document.removingEdits(texts, fromList: key)
    case .append(let text, let heading):
      try document.appendingEdits(toSection: heading, text: text)
    case .tick(let place): document.ticking(place)
    }
  }

  /// The keys that the call is about; all others must stay as they are.
  var keys: [String] {
    switch self {
    case .setText(let key, _), .setList(let key, _), .remove(let key), .add(_, let key),
      .removeItems(_, let key):
      [key]
    case .rename(let key, let name): [key, name]
    case .append, .tick: []
    }
  }

  /// Whether the call is about the body rather than the front matter.
  var isOfBody: Bool {
    switch self {
    case .append, .tick: true
    default: false
    }
  }
}

extension Document {
  static let day = CivilDate(dayNumber: 20_000)

  fileprivate func ticking(_ place: Int) -> [Edit] {
    let tasks = tasks()
    return tasks.isEmpty ? [] : tickingEdits(tasks[place % tasks.count], on: Self.day)
  }
}
