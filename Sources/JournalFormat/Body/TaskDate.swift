/// A `(due …)` or `(done …)` of a task.
struct TaskDate {
  enum Word {
    case due, done
  }

  /// The parenthesis as a whole.
  let range: Range<Int>
  /// What stands after the word, without blanks around it.
  let value: Range<Int>

  /// The day it names; `nil` when that is none.
  let day: CivilDate?

  /// The last `(due …)` or `(done …)` in a range, or `nil` when there is none.
  init?(_ word: Word, in range: Range<Int>, of bytes: borrowing Span<UInt8>) {
    let opening: StaticString = word == .due ? "(due " : "(done "
    var last: Int?
    var next = range.lowerBound
    while let open = bytes.first(opening, from: next, limit: range.upperBound) {
      last = open
      next = open + 1
    }
    guard let start = last,
      let close = bytes.first(")", from: start, limit: range.upperBound)
    else { return nil }
    let inside = BodyLine(at: start + opening.utf8CodeUnitCount, limit: close, in: bytes)
    self.range = start..<close + 1
    value = inside.text
    day = Self.day(bytes, value)
  }

  /// The day that these ten bytes write, or `nil`.
  static func day(_ bytes: borrowing Span<UInt8>, _ range: Range<Int>) -> CivilDate? {
    guard range.count == 10 else { return nil }
    var numbers = [0, 0, 0]
    var part = 0
    for (place, offset) in range.enumerated() {
      if place == 4 || place == 7 {
        guard bytes[offset] == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard bytes[offset].isDigit else { return nil }
        numbers[part] = numbers[part] * 10 + Int(bytes[offset] - UInt8(ascii: "0"))
      }
    }
    return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  }
}
