/// Who wrote which word, and which edits took it away, by the rule of observed removal.
///
/// Words are `w` and a number, each written once in a history. A word may be missing in the end only if
/// a person took it out of a text that held it, or wrote an old text over one that held it.
struct Ledger {
  struct Word {
    let device: String
    /// It was saved, and not only thought of.
    var isWritten = false
    /// A person removed it from a text in which it stood.
    var isRemoved = false
    /// A person's old copy was saved over a file that held it: no program can tell that from removing.
    var isOverwritten = false
    /// A merge that could not simply put edits together had it in hand, and said so.
    var isNoted = false
    /// It stood in a person's text again after somebody had removed it.
    var isRetyped = false
    /// It may stand in two files, or come back although a person removed it: where somebody moved the
    /// file, which once edited enough is a file of its own; or when it was removed around a stop of a
    /// sync in the midst of its files, as the next one cannot know what the person had seen.
    var mayReturn = false
  }

  private(set) var words: [Word] = []

  /// A word that nobody has used.
  mutating func freshWord(on device: String) -> String {
    words.append(Word(device: device))
    return "w\(words.count - 1)"
  }

  /// A person made `new` out of `seen` and saved it where `over` was.
  mutating func saved(_ new: [UInt8]?, madeOf seen: [UInt8]?, over: [UInt8]?) {
    let (new, seen, over) = (Self.words(new), Self.words(seen), Self.words(over))
    for word in new { words[word].isWritten = true }
    for word in seen.subtracting(new) { words[word].isRemoved = true }
    for word in over.subtracting(seen).subtracting(new) { words[word].isOverwritten = true }
    for word in new.intersection(seen).subtracting(over) { words[word].isRetyped = true }
  }

  /// These words may come back without a word about it.
  mutating func mayReturn(_ words: Set<Int>) {
    for word in words { self.words[word].mayReturn = true }
  }

  /// Something was said of the texts: these words may stand twice, or be there again.
  mutating func noted(_ texts: [[UInt8]?]) {
    for text in texts {
      for word in Self.words(text) { words[word].isNoted = true }
    }
  }

  /// The numbers of the words in a text.
  static func words(_ bytes: [UInt8]?) -> Set<Int> { Set(occurrences(in: bytes ?? [])) }

  /// The numbers of the words, as often as they stand there.
  static func occurrences(in bytes: [UInt8]) -> [Int] {
    var found: [Int] = []
    var index = 0
    var isInside = false
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "w"), !isInside {
        var number = 0
        var end = index + 1
        while end < bytes.count, bytes[end].isDigit {
          number = number * 10 + Int(bytes[end] - UInt8(ascii: "0"))
          end += 1
        }
        if end > index + 1, end == bytes.count || !bytes[end].isLetter { found.append(number) }
        isInside = end < bytes.count && bytes[end].isLetter
        index = max(end, index + 1)
        continue
      }
      isInside = bytes[index].isLetter || bytes[index].isDigit
      index += 1
    }
    return found
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
  fileprivate var isLetter: Bool {
    self >= 0x80 || self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
  }
}
