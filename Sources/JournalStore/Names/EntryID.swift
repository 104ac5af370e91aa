package import JournalFiles
package import JournalFormat

/// The ids of entries and where their files lie: `entries/YYYY/MM/ID.md`.
package enum EntryID {
  /// Crockford's base 32, lower case: no letter that is taken for another one.
  private static let alphabet = Array("0123456789abcdefghjkmnpqrstvwxyz")

  /// A fresh id, `2026-03-04-rejection-k3f9`: never a company or a person, as folder listings leak.
  package static func fresh(
    day: CivilDate,
    kind: Kind,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    let tail = (0..<4).map { _ in alphabet[Int(generator.next() & 31)] }
    return "\(day)-\(slug(kind))-\(String(tail))"
  }

  /// The path of a file that is filed by this day.
  package static func path(of id: String, day: CivilDate) -> RelativePath? {
    RelativePath("\(folder(of: day))/\(id).md")
  }

  /// `entries/2026/03`.
  static func folder(of day: CivilDate) -> String {
    let text = day.description
    return "entries/\(text.prefix(4))/\(text.dropFirst(5).prefix(2))"
  }

  /// A kind as file names may hold it on every system: letters, digits, `_`; at most 32 of them.
  private static func slug(_ kind: Kind) -> String {
    let slug = kind.name.unicodeScalars.filter {
      $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0)
    }
    return slug.isEmpty ? "entry" : String(String.UnicodeScalarView(slug.prefix(32))).lowercased()
  }
}
