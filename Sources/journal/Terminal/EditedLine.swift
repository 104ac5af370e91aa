/// One line while it is typed: the text on both sides of the cursor.
///
/// Characters are what a reader sees as one, so that an accent goes with its letter.
struct EditedLine: Equatable {
  private(set) var before: String
  private(set) var after = ""

  init(_ text: String = "") {
    before = text
  }

  var text: String { before + after }

  /// Changes the line as the key says; keys that change no line are left to the caller.
  mutating func apply(_ key: Key) {
    switch key {
    case .text(let text), .paste(let text): before += text
    case .backspace: _ = before.popLast()
    case .delete: if !after.isEmpty { after.removeFirst() }
    case .left:
      if let character = before.popLast() { after.insert(character, at: after.startIndex) }
    case .right: if !after.isEmpty { before.append(after.removeFirst()) }
    case .home: (before, after) = ("", before + after)
    case .end: (before, after) = (before + after, "")
    case .eraseToEnd: after = ""
    case .eraseToStart: before = ""
    case .eraseWord: eraseWord()
    default: break
    }
  }

  private mutating func eraseWord() {
    while before.last?.isWhitespace == true { before.removeLast() }
    while before.last?.isWhitespace == false { before.removeLast() }
  }
}

extension EditedLine {
  /// Completes the word before the cursor as far as the words that begin like it agree.
  ///
  /// Returns the words to choose from when there is more than one.
  mutating func complete(from words: [String]) -> [String] {
    let isPartOfWord = { (character: Character) in character != "," && !character.isWhitespace }
    let typed = String(before.reversed().prefix(while: isPartOfWord).reversed())
    guard !typed.isEmpty else { return words }
    let candidates = words.filter { $0.lowercased().hasPrefix(typed.lowercased()) }
    guard var common = candidates.first else { return [] }
    for word in candidates {
      common = String(zip(common, word).prefix { $0 == $1 }.map(\.0))
    }
    if common.count >= typed.count { before = before.dropLast(typed.count) + common }
    return candidates.count > 1 ? candidates : []
  }
}
