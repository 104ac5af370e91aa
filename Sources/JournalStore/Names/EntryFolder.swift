import JournalFormat

/// A folder below `entries`, by its path, as `entries/2026/03`.
struct EntryFolder {
  /// The days that are filed in it; `nil` where the folder is neither a year nor a month.
  let span: ClosedRange<CivilDate>?
  let isMonth: Bool

  init(_ path: String) {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard (2...3).contains(names.count), let year = Self.number(names[1], digits: 4) else {
      (span, isMonth) = (nil, false)
      return
    }
    guard names.count == 3 else {
      (span, isMonth) = (.year(year), false)
      return
    }
    span = Self.number(names[2], digits: 2).flatMap { .month($0, of: year) }
    isMonth = span != nil
  }

  private static func number(_ text: Substring.UTF8View, digits: Int) -> Int? {
    guard text.count == digits else { return nil }
    return text.reduce(0) { number, byte in
      guard let number, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      return number * 10 + Int(byte - UInt8(ascii: "0"))
    }
  }
}
