/// Why a field's value, or one item of it, is not what its type asks for.
public struct ValueProblem: Sendable, Hashable {
  /// The ways in which a value misses its type.
  public enum Kind: Sendable, Hashable {
    /// A list or something nested where one value should stand.
    case notOneValue
    /// Something nested where a list should stand, or as an item.
    case notAList
    /// A text with spaces, brackets, quotes or a comma.
    case notAWord
    /// A word that is not lower case joined by `-`; it is read all the same.
    case notASlug
    /// Not a whole number from 1 to 5.
    case notAScale
    /// Not a whole number, 0 or more.
    case notWhole
    /// Not a number, 0 or more.
    case notANumber
    /// Neither `true` nor `false`; `yes` and `no` are read all the same.
    case notAFlag
    /// None of the words allowed.
    case notOneOf([String])
    /// The entry's kind has no such field.
    case notForKind
    /// No area, neither built in nor the journal's.
    case notAnArea
    /// Not of the form `area=3`.
    case notAPair
    /// Not of the form `Europe/Berlin`.
    case notATimezone
    /// A date that does not exist or is written in another way.
    case date(DateProblem)
  }

  /// What the type asks for and the value is not.
  public let kind: Kind
  /// The value or the item.
  public let range: Range<Int>
}
