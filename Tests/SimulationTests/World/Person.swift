/// What a person does to a text.
enum Edit: CaseIterable {
  case appendParagraph, insertLine, insertParagraph, replaceWord, addSentence, deleteLine
  case deleteParagraph, addFence, addListItem
  case setTitle, setMood, addTag, removeTag, removeField
  case settleVersions, settleField

  private static let weights: [(weight: Int, element: Edit)] = [
    (5, .appendParagraph), (3, .insertLine), (3, .insertParagraph), (5, .replaceWord),
    (4, .addSentence), (3, .deleteLine), (2, .deleteParagraph), (1, .addFence), (2, .addListItem),
    (3, .setTitle), (2, .setMood), (3, .addTag), (2, .removeTag), (1, .removeField),
  ]

  /// One that the text lets a person make; open versions are often what they come for.
  static func any(of page: Page, _ dice: inout Dice) -> Edit {
    if page.versionMarkers != nil, dice.once(in: 3) { return .settleVersions }
    if page.line(of: "unsettled") != nil, dice.once(in: 3) { return .settleField }
    return dice.pick(weighted: weights)
  }
}

extension Device {
  /// The text after one to three edits.
  func edited(_ bytes: [UInt8], at path: String) -> [UInt8] {
    if !path.hasSuffix(".md") && !path.hasSuffix(".yaml") { return redrawn(bytes) }
    var page = Page(bytes)
    for _ in 0...world.dice.roll(3) {
      if path.hasSuffix(".yaml") {
        editPeople(&page)
      } else {
        apply(.any(of: page, &world.dice), to: &page)
      }
    }
    return page.bytes(withCRLF: endsWithCRLF)
  }

  private func word() -> String { world.ledger.freshWord(on: name) }

  private func sentence() -> String {
    let fillers = ["we", "walked to the", "and", "talked about", "it was", "rain"]
    return "\(world.dice.pick(fillers)) \(word()) \(world.dice.pick(fillers)) \(word())."
  }

  private func apply(_ edit: Edit, to page: inout Page) {
    let body = page.bodyStart
    let touchable = page.touchable
    let line = touchable.isEmpty ? nil : world.dice.pick(touchable)
    switch (edit, line) {
    case (.insertLine, let line?): page.lines.insert(sentence(), at: line)
    case (.insertParagraph, let line?):
      let place = page.paragraph(around: line).lowerBound
      page.lines.insert(contentsOf: [sentence(), sentence(), ""], at: place)
    case (.replaceWord, let line?): replaceWord(in: &page.lines[line])
    case (.addSentence, let line?): page.lines[line] += " " + sentence()
    case (.deleteLine, let line?): page.lines.remove(at: line)
    case (.deleteParagraph, let line?): page.lines.removeSubrange(page.paragraph(around: line))
    case (.addListItem, let line?): page.lines.insert("- [ ] call \(word())", at: line + 1)
    case (.addFence, _): page.lines += ["", "```", "let \(word())", "```"]
    case (.settleVersions, _): settleVersions(&page)
    case (.settleField, _): removeField("unsettled", &page)
    case (.setTitle, _) where body > 0: set("title", "A \(word()) day", &page)
    case (.setMood, _) where body > 0: set("mood", "\(1 + world.dice.roll(5))", &page)
    case (.addTag, _) where body > 0: changeTags(&page) { $0.append(word()) }
    case (.removeTag, _) where body > 0:
      changeTags(&page) { if !$0.isEmpty { $0.remove(at: world.dice.roll($0.count)) } }
    case (.removeField, _) where body > 0: removeField(world.dice.pick(["title", "mood"]), &page)
    default: page.lines += ["", "\(10 + world.dice.roll(10)):30 " + sentence()]
    }
  }

  private func replaceWord(in line: inout String) {
    var words = line.split(separator: " ").map(String.init)
    guard let old = words.indices.shuffled(with: &world.dice).first(where: { words[$0].isToken })
    else { return }
    words[old] = word() + (words[old].hasSuffix(".") ? "." : "")
    line = words.joined(separator: " ")
  }

  /// Keeps one version or two of a passage, and takes the markers out.
  private func settleVersions(_ page: inout Page) {
    guard let markers = page.versionMarkers else { return }
    let versions = zip(markers, markers.dropFirst()).map { page.lines[($0 + 1)..<$1] }
    let kept = world.dice.shuffled(versions).prefix(world.dice.once(in: 3) ? 2 : 1)
    let lines = kept.flatMap { $0 }.filter { !$0.hasPrefix("> [!warning]") }
    page.lines.replaceSubrange(markers[0]...markers[markers.count - 1], with: lines)
  }

  /// A picture: bytes in which words are hidden.
  private func redrawn(_ bytes: [UInt8]) -> [UInt8] {
    let kept = world.dice.once(in: 3) ? [] : bytes
    return kept + [0] + Array(" \(word()) ".utf8) + [0xff]
  }
}

/// Front matter and settings.
extension Device {
  private func set(_ key: String, _ value: String, _ page: inout Page) {
    if let line = page.line(of: key) {
      page.lines[line] = "\(key): \(value)"
    } else {
      page.lines.insert("\(key): \(value)", at: 1 + world.dice.roll(page.bodyStart - 1))
    }
  }

  /// Removes a key, and the lines of a list below it.
  private func removeField(_ key: String, _ page: inout Page) {
    guard let line = page.line(of: key) else { return }
    var end = line + 1
    while end < page.lines.count, page.lines[end].hasPrefix("  ") { end += 1 }
    page.lines.removeSubrange(line..<end)
  }

  private func changeTags(_ page: inout Page, _ change: (inout [String]) -> Void) {
    var tags: [String] = []
    if let line = page.line(of: "tags") { tags = Self.items(page.lines[line]) }
    change(&tags)
    set("tags", "[" + tags.joined(separator: ", ") + "]", &page)
  }

  private static func items(_ line: String) -> [String] {
    let inner = line.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
    return inner.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  /// `people.yaml` has a key for each person.
  private func editPeople(_ page: inout Page) {
    let people = page.lines.indices.filter { page.lines[$0].hasPrefix("w") }
    if !people.isEmpty, world.dice.once(in: 3) {
      page.lines.remove(at: world.dice.pick(people))
    } else {
      page.lines.insert("\(word()): [mentor]", at: world.dice.roll(page.lines.count + 1))
    }
  }
}

extension String {
  /// Whether it is one of the ledger's words.
  fileprivate var isToken: Bool {
    let digits = dropFirst().prefix { $0.isNumber }
    return hasPrefix("w") && !digits.isEmpty && dropFirst(digits.count + 1).allSatisfy { $0 == "." }
  }
}

extension Range<Int> {
  fileprivate func shuffled(with dice: inout Dice) -> [Int] { dice.shuffled(Array(self)) }
}
