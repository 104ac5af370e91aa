/// The one spelling of a name that some systems spell in several ways.
///
/// HFS+ writes `é` as a letter and its accent, where nearly all others have one character for both. To
/// a reader, and to Swift's strings, the two are equal; to git they are two files.
package enum Spelling {
  /// The path with letters and their accents in one, wherever there is such a character.
  package static func tidy(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 >= 0x80 }) else { return path }
    var tidy = String.UnicodeScalarView()
    for character in path {
      let scalars = character.unicodeScalars
      if scalars.count > 1, let one = composed[character] {
        tidy.append(one)
      } else {
        tidy.append(contentsOf: scalars)
      }
    }
    return String(tidy)
  }

  /// Whether the path is spelled so.
  static func isTidy(_ path: String) -> Bool { tidy(path).utf8.elementsEqual(path.utf8) }

  /// Latin, Greek, Cyrillic and Arabic letters, kana and Hangul by what they are equal to; of several
  /// the first, as the others are only there for old standards.
  private static let composed: [Character: Unicode.Scalar] = {
    let blocks: [ClosedRange<UInt32>] = [
      0xc0...0x6ff, 0x1e00...0x1fff, 0x3040...0x30ff, 0xac00...0xd7a3,
    ]
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
  }()
}
