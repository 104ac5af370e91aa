import JournalFormat

/// The words of a command line, `FIELD=VALUE` pairs apart from the rest.
struct TypedWords {
  private(set) var pairs: [(name: String, value: String)] = []
  private(set) var words: [String] = []

  init(_ arguments: [String]) {
    for argument in arguments {
      if let pair = Self.pair(argument) { pairs.append(pair) } else { words.append(argument) }
    }
  }

  /// The parts of `mood=2`; `nil` for a word whose beginning could not be a field's name.
  static func pair(_ argument: String) -> (name: String, value: String)? {
    guard let equals = argument.firstIndex(of: "=") else { return nil }
    let name = argument[..<equals]
    let isName = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "_")
    }
    guard !name.isEmpty, isName else { return nil }
    return (String(name), String(argument[argument.index(after: equals)...]))
  }

  /// The value of the last pair with this name.
  func value(of name: String) -> String? {
    pairs.last { $0.name == name }?.value
  }

  /// These pairs before those that were typed, and no words.
  func adding(_ others: [(name: String, value: String)]) -> TypedWords {
    var all = self
    all.pairs = others + pairs
    all.words = []
    return all
  }

  /// All but the first word.
  func droppingFirst() -> TypedWords {
    var rest = self
    rest.words = Array(words.dropFirst())
    return rest
  }
}
