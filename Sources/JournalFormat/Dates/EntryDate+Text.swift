extension EntryDate {
  /// Makes the date that a text says in the format's own way, or `nil`: nothing is tolerated.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let reading = DateReading(bytes.span, in: bytes.indices)
    guard let date = reading.date, reading.problem == nil else { return nil }
    self = date
  }
}

extension CivilDate {
  /// Makes the day that a text like `2026-03-04` says, or `nil`.
  public init?(_ text: String) {
    guard let date = EntryDate(text), date.secondOfDay == nil else { return nil }
    self = date.day
  }

  /// Makes the day that these bytes begin with, as the name of an entry's file does, or `nil`.
  init?(prefix bytes: borrowing Span<UInt8>) {
    guard bytes.count >= 10, let date = DateReading(bytes, in: 0..<10).date else { return nil }
    self = date.day
  }
}
