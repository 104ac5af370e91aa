/// The letters of a word, to be compared with those of many others.
struct Letters {
  private let scalars: [Unicode.Scalar]
  /// A bit for each letter that occurs; some letters share one.
  private let occurring: UInt64

  /// The letters of a word, where neither case matters nor whether `-`, `_` or a blank joins parts.
  init(_ word: String) {
    scalars = word.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
    occurring = scalars.reduce(0) { $0 | 1 << UInt64($1.value & 63) }
  }

  var count: Int { scalars.count }

  /// Letters put in, left out or taken for others, and neighbours exchanged: the optimal string
  /// alignment distance.
  ///
  /// Words that are more than two slips apart, or of more than 64 letters, may count as far apart.
  func slips(to other: Letters) -> Int {
    // A slip changes at most two of the letters that occur.
    guard abs(count - other.count) <= 2, count <= 64,
      (occurring ^ other.occurring).nonzeroBitCount <= 4
    else { return .max }
    return count == 0 ? other.count : distance(to: other)
  }

  /// Hyyrö's way to fill the table of distances a column at a time, a bit for each of its rows: the
  /// bits say where the distance rises or falls from one cell to the next.
  private func distance(to other: Letters) -> Int {
    var (rises, falls): (UInt64, UInt64) = (.max, 0)
    var (same, places): (UInt64, UInt64) = (0, 0)
    var distance = count
    for letter in other.scalars {
      let placesBefore = places
      places = self.places(of: letter)
      let exchanged = ((~same & places) << 1) & placesBefore
      same = (((places & rises) &+ rises) ^ rises) | places | falls | exchanged
      var across = (rises: falls | ~(same | rises), falls: same & rises)
      distance += Int(across.rises >> UInt64(count - 1) & 1)
      distance -= Int(across.falls >> UInt64(count - 1) & 1)
      across = (across.rises << 1 | 1, across.falls << 1)
      rises = across.falls | ~(same | across.rises)
      falls = across.rises & same
    }
    return distance
  }

  /// A bit for each place where the letter stands.
  private func places(of letter: Unicode.Scalar) -> UInt64 {
    var places: UInt64 = 0
    for index in scalars.indices where scalars[index] == letter { places |= 1 << UInt64(index) }
    return places
  }
}
