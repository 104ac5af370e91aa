/// Words joined by `-`, as applications, skills and goals are named.
enum Slug {
  /// The slug of a name in any script: `Acme, data engineer` → `acme-data-engineer`.
  ///
  /// `nil` when the name holds no letter and no digit.
  static func of(_ name: String) -> String? {
    let words = name.lowercased().split { !$0.isWordCharacter }
    return words.isEmpty ? nil : words.joined(separator: "-")
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
        true
      default: scalar.properties.isJoinControl && unicodeScalars.count > 1
      }
    }
  }
}
