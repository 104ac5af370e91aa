import JournalFormat

extension DateWords {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let counts = ["a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4]

  /// 1 for `monday`, `mon`, … 7 for `sunday`.
  static func weekday(_ word: Substring) -> Int? { place(of: word, among: weekdays) }

  /// 1 for `january`, `jan`, … 12 for `december`.
  static func month(_ word: Substring) -> Int? { place(of: word, among: months) }

  private static func place(of word: Substring, among names: [String]) -> Int? {
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// Up to four ASCII digits; a day of the month may have a dot or `th` behind it.
  static func number(_ word: Substring) -> Int? {
    var digits = word
    for suffix in ["th", "st", "nd", "rd", "."] where digits.hasSuffix(suffix) {
      digits = digits.dropLast(suffix.count)
    }
    guard (1...4).contains(digits.utf8.count), digits.utf8.allSatisfy(isDigit) else { return nil }
    return Int(digits)
  }

  /// How many units: `3`, or a word up to `four`.
  static func count(_ word: Substring) -> Int? {
    if let count = counts[String(word)] { return count }
    return word.utf8.allSatisfy(isDigit) && word.utf8.count <= 6 ? Int(word) : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9")
  }

  /// The word of one's own vocabulary that a misspelt one may stand for.
  func nearest(to text: String) -> String? {
    Suggestion.closest(
      to: text.lowercased(),
      among: ["today", "yesterday", "tomorrow", "last week", "last month"]
        + Self.weekdays + Self.months
    )
  }
}
