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
    day = value.count == 10 ? DateReading(bytes, in: value).date?.day : nil
  }
}
