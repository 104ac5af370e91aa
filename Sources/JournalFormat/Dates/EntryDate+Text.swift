extension EntryDate {
  /// Makes the date that a text says in the format's own way, or `nil`: nothing is tolerated.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    let reading = DateReading(bytes.span, in: bytes.indices)
    guard let date = reading.date, reading.problem == nil else { return nil }
    self = date
  }

  /// Makes the date that a text says in a way that the format reads, if only with a finding:
  /// `2026-03-04 09:30`.
  package init?(tolerating text: String) {
    let bytes = Array(text.utf8)
    guard let date = DateReading(bytes.span, in: bytes.indices).date else { return nil }
    self = date
  }
}

extension EntryDate {
  /// The day and the time of day to the minute, as `2026-03-04 18:05`; the day alone where no time
  /// is written.
  package var minute: String {
    let parts = description.split(separator: "T")
    return parts.count == 2 ? "\(parts[0]) \(parts[1].prefix(5))" : description
  }
}

extension CivilDate {
  /// Makes the day that a text like `2026-03-04` says, or `nil`.
  public init?(_ text: String) {
    guard let date = EntryDate(text), date.secondOfDay == nil else { return nil }
    self = date.day
  }

  /// Makes the day that the name of an entry's file begins with, as `2026-03-04-note`, or `nil`.
  ///
  /// Whatever follows the day must not be one more digit.
  package init?(stem: some StringProtocol) {
    let bytes = Array(stem.utf8.prefix(11))
    guard bytes.count >= 10, !bytes[10...].contains(where: \.isDigit),
      let date = DateReading(bytes.span, in: 0..<10).date
    else { return nil }
    self = date.day
  }
}
