extension String {
  /// Whether this is a word: not empty, no spaces, nothing that a list would need quotes for.
  package var isWord: Bool {
    guard let first = utf8.first, !first.isYAMLIndicator else { return false }
    var isASCII = true
    for byte in utf8 {
      switch byte {
      case 0...0x20, 0x7F, UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: "'"),
        UInt8(ascii: "`"):
        return false
      case 0x80...: isASCII = false
      default: continue
      }
    }
    if utf8.last == UInt8(ascii: ":") { return false }
    return isASCII || !unicodeScalars.contains { $0.properties.isWhitespace }
  }

  /// Whether this is lower-case words joined by `-`; any script that has no case passes.
  var isSlug: Bool {
    guard utf8.first != UInt8(ascii: "-"), utf8.last != UInt8(ascii: "-") else { return false }
    var isASCII = true
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "-"):
        continue
      case 0x80...: isASCII = false
      default: return false
      }
    }
    return !isEmpty && (isASCII || lowercased() == self)
  }

  /// Whether it is lower case, digits and single underscores, and starts with a letter; letters of
  /// any script.
  var isSnakeCase: Bool {
    guard let first = unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return unicodeScalars.allSatisfy { scalar in
      scalar == "_" || scalar.properties.numericType != nil
        || scalar.properties.isAlphabetic && !scalar.properties.isUppercase
    }
  }

  /// Whether this has the form of a zone's name: `Europe/Berlin`, `UTC`, `Etc/GMT+1`.
  var isZoneName: Bool {
    guard let first = utf8.first, first | 0x20 >= UInt8(ascii: "a"),
      first | 0x20 <= UInt8(ascii: "z")
    else { return false }
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "_"),
        UInt8(ascii: "+"), UInt8(ascii: "-"):
        continue
      default: return false
      }
    }
    return utf8.contains(UInt8(ascii: "/")) || self == "UTC"
  }
}

extension UInt8 {
  /// Whether YAML takes a scalar that begins with this character for something else.
  var isYAMLIndicator: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: "#"), UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"),
      UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "'"), UInt8(ascii: "\""),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      true
    default: false
    }
  }
}

extension StringProtocol {
  /// The text without blanks and line ends around it.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// What the text says as a flag, in any word that YAML 1.1 takes for one; `nil` when it is none.
  package var lenientFlag: Bool? {
    switch lowercased() {
    case "true", "yes", "on", "y": true
    case "false", "no", "off", "n": false
    default: nil
    }
  }
}
