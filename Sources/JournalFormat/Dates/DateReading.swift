/// What reading a date as an entry writes it gives.
///
/// `2026-03-04` → a day; `2026-03-04T09:30:00+01:00` → a day with time and offset;
/// `2026-03-04 09:30` → the same without offset, and a problem; `2026-02-30` → a problem alone.
/// `Z` and `-00:00` say that the offset is not known.
public struct DateReading: Sendable, Hashable {
  /// The date; `nil` when the text is none.
  public private(set) var date: EntryDate?
  /// What is wrong with it, though it may be tolerated.
  public private(set) var problem: DateProblem?
  /// The name in a suffix like `[Europe/Berlin]`.
  public private(set) var zone: Range<Int>?
  /// The text as the format wants it, when the date is only tolerated.
  public private(set) var correction: String?

  /// Reads these bytes as a date.
  public init(_ bytes: borrowing Span<UInt8>, in range: Range<Int>) {
    var digits = DigitReader(at: range.lowerBound, end: range.upperBound)
    guard let day = readDay(bytes, &digits) else { return }
    guard !digits.isAtEnd else {
      date = EntryDate(day: day)
      return
    }
    if digits.skip(UInt8(ascii: " "), in: bytes) {
      problem = .spaceForT
    } else if !digits.skip(UInt8(ascii: "T"), in: bytes) {
      problem = .malformed
      return
    }
    let timeStart = digits.offset
    guard let time = readTime(bytes, &digits) else { return }
    let offsetStart = digits.offset
    guard let offset = readOffset(bytes, &digits) else { return }
    let offsetEnd = digits.offset
    guard readZone(bytes, &digits), digits.isAtEnd else {
      problem = .malformed
      return
    }
    date = EntryDate(day: day, secondOfDay: time, offset: offset.seconds)
    guard problem != nil else { return }
    // As written, so that no fraction of a second is lost.
    let seconds = offsetStart - timeStart == 5 ? ":00" : ""
    correction =
      "\(day)T" + bytes.string(timeStart..<offsetStart) + seconds
      + bytes.string(offsetStart..<offsetEnd)
  }

  private mutating func readDay(
    _ bytes: borrowing Span<UInt8>,
    _ digits: inout DigitReader
  ) -> CivilDate? {
    guard let year = digits.number(4, in: bytes), digits.skip(UInt8(ascii: "-"), in: bytes),
      let month = digits.number(2, in: bytes), digits.skip(UInt8(ascii: "-"), in: bytes),
      let day = digits.number(2, in: bytes)
    else {
      problem = .malformed
      return nil
    }
    guard let date = CivilDate(year: year, month: month, day: day) else {
      problem = .noSuchDay
      return nil
    }
    return date
  }

  /// The second of the day; a fraction of it is passed over.
  private mutating func readTime(
    _ bytes: borrowing Span<UInt8>,
    _ digits: inout DigitReader
  ) -> Int? {
    guard let hour = digits.number(2, in: bytes), digits.skip(UInt8(ascii: ":"), in: bytes),
      let minute = digits.number(2, in: bytes)
    else {
      problem = .malformed
      return nil
    }
    var second = 0
    if digits.skip(UInt8(ascii: ":"), in: bytes) {
      guard let written = digits.number(2, in: bytes) else {
        problem = .malformed
        return nil
      }
      second = written
      if digits.skip(UInt8(ascii: "."), in: bytes), !digits.skipDigits(in: bytes) {
        problem = .malformed
        return nil
      }
    } else {
      problem = problem ?? .noSeconds
    }
    guard hour < 24, minute < 60, second < 60 else {
      problem = .noSuchTime
      return nil
    }
    return hour * 3600 + minute * 60 + second
  }

  private enum Offset {
    case unknown
    case seconds(Int)

    var seconds: Int? {
      guard case .seconds(let seconds) = self else { return nil }
      return seconds
    }
  }

  /// The offset; `nil` when it is malformed.
  private mutating func readOffset(
    _ bytes: borrowing Span<UInt8>,
    _ digits: inout DigitReader
  ) -> Offset? {
    if digits.skip(UInt8(ascii: "Z"), in: bytes) { return .unknown }
    let isWest = digits.skip(UInt8(ascii: "-"), in: bytes)
    guard isWest || digits.skip(UInt8(ascii: "+"), in: bytes) else { return .unknown }
    guard let hours = digits.number(2, in: bytes), digits.skip(UInt8(ascii: ":"), in: bytes),
      let minutes = digits.number(2, in: bytes)
    else {
      problem = .malformed
      return nil
    }
    guard hours < 24, minutes < 60 else {
      problem = .noSuchOffset
      return nil
    }
    let seconds = hours * 3600 + minutes * 60
    guard isWest else { return .seconds(seconds) }
    return seconds == 0 ? .unknown : .seconds(-seconds)
  }

  /// Reads a suffix, if there is one; `false` when it is malformed.
  private mutating func readZone(
    _ bytes: borrowing Span<UInt8>,
    _ digits: inout DigitReader
  ) -> Bool {
    guard digits.skip(UInt8(ascii: "["), in: bytes) else { return true }
    let start = digits.offset
    while !digits.isAtEnd, bytes[digits.offset] != UInt8(ascii: "]") { digits.offset += 1 }
    let end = digits.offset
    guard start < end, digits.skip(UInt8(ascii: "]"), in: bytes) else { return false }
    zone = start..<end
    problem = problem ?? .zoneSuffix
    return true
  }
}

/// Reads numbers of a fixed width.
private struct DigitReader {
  var offset: Int
  private let end: Int

  init(at offset: Int, end: Int) {
    self.offset = offset
    self.end = end
  }

  var isAtEnd: Bool { offset >= end }

  /// The number that exactly `width` digits make, or `nil` when they are not there.
  mutating func number(_ width: Int, in bytes: borrowing Span<UInt8>) -> Int? {
    guard offset + width <= end else { return nil }
    var number = 0
    for index in offset..<(offset + width) {
      let digit = bytes[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    offset += width
    return number
  }

  mutating func skip(_ byte: UInt8, in bytes: borrowing Span<UInt8>) -> Bool {
    guard offset < end, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  /// Passes over digits; `false` when there is none.
  mutating func skipDigits(in bytes: borrowing Span<UInt8>) -> Bool {
    let start = offset
    while offset < end, bytes[offset] &- UInt8(ascii: "0") < 10 { offset += 1 }
    return offset > start
  }
}
