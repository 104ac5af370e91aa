/// What reading a node by its field's type gives.
///
/// A value may come with problems: that which is good of a list, or a date that is understood but
/// should be written in another way.
public struct FieldReading: Sendable, Hashable {
  /// The value; `nil` when there is none or none that is valid.
  public internal(set) var value: FieldValue?
  /// What is wrong with it; an empty value is not wrong.
  public internal(set) var problems: [ValueProblem] = []

  /// Nothing, of which nothing is wrong.
  init() {}

  init(_ value: FieldValue?, _ problem: ValueProblem.Kind?, _ range: Range<Int>) {
    self.value = value
    if let problem { report(problem, range) }
  }

  /// A value or, without one, what is wrong.
  init(
    _ value: FieldValue?,
    else problem: @autoclosure () -> ValueProblem.Kind,
    _ range: Range<Int>
  ) {
    self.init(value, value == nil ? problem() : nil, range)
  }

  mutating func report(_ kind: ValueProblem.Kind, _ range: Range<Int>) {
    problems.append(ValueProblem(kind: kind, range: range))
  }
}
