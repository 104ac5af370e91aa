extension SettingsReading {
  /// What is wrong with one setting, which then keeps its default.
  public struct Problem: Sendable, Hashable {
    /// The ways in which a setting misses what it is for.
    public enum Kind: Sendable, Hashable {
      /// No setting has this name.
      case unknownKey
      /// The file is of a later format than this one.
      case newerFormat
      /// A list or something nested where one value should stand.
      case notOneValue
      /// Something nested where a list should stand.
      case notAList
      /// Neither `true` nor `false`.
      case notAFlag
      /// Not of the form `name=value`.
      case notAPair
      /// The text after `=` is none of these words, which are called so.
      case notOneOf([String], called: String)
      /// A custom field whose name is a built-in field's, or is no `snake_case`.
      case badFieldName
      /// No code of a finding.
      case unknownCode
      /// Neither `1` nor any other number.
      case notAFormat
      /// Not of the form `Europe/Berlin`.
      case notATimezone
      /// Not two letters, as `DE`.
      case notACountry
      /// Something that entries could not use as a word.
      case notAWord
      /// A pattern that no path of the journal can match.
      case notAPath
      /// A name that an item before this one has; that one is read.
      case standsTwice
      /// A name that a section with a meaning of its own has in every journal.
      case builtInSection
    }

    /// What keeps the setting from being used.
    public let kind: Kind
    /// The key, the value or the item.
    public let range: Range<Int>
  }
}
