/// Text as YAML writes it.
public enum YAML {
  /// The text as a scalar on one line, in double quotes only when it would be read as something
  /// else without.
  ///
  /// `Acme` → `Acme`; `no` → `"no"`; `a: b` → `"a: b"`.
  public static func scalar(_ text: String) -> String {
    isPlain(text, inList: false) && spelling(of: text) == nil ? text : quoted(text)
  }

  /// The texts as a list on one line: `[tired, "no"]`.
  public static func list(_ texts: [String]) -> String {
    "[\(texts.map(item).joined(separator: ", "))]"
  }

  /// The text in double quotes.
  public static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars { quoted += escape(scalar) }
    return quoted + "\""
  }

  /// The text as an item of a list on one line.
  static func item(_ text: String) -> String {
    isPlain(text, inList: true) && spelling(of: text) == nil ? text : quoted(text)
  }

  /// Whether the text needs no quotes to be read as itself, by readers that do not go by spelling.
  static func isPlain(_ text: String, inList: Bool) -> Bool {
    let bytes = Array(text.utf8)
    guard let first = bytes.first, let last = bytes.last else { return false }
    guard first != UInt8(ascii: " "), last != UInt8(ascii: " "), last != UInt8(ascii: ":") else {
      return false
    }
    if first.isYAMLIndicator {
      let mayFollow = [UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":")].contains(first)
      guard mayFollow, bytes.count > 1, bytes[1] != UInt8(ascii: " ") else { return false }
    }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: " ") where bytes[index + 1] == UInt8(ascii: "#"): return false
      case UInt8(ascii: ":") where bytes[index + 1] == UInt8(ascii: " "): return false
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"):
        if inList { return false }
      case UInt8(ascii: ":") where inList && bytes[index + 1] == UInt8(ascii: "?"): return false
      case UInt8(ascii: ":"), UInt8(ascii: "?"), UInt8(ascii: "-"):
        if inList, index == 0 { return false }
      default: continue
      }
    }
    return text.unicodeScalars.allSatisfy { escape($0).unicodeScalars.count == 1 || $0.isQuoting }
  }

  /// The scalar as double quotes hold it.
  private static func escape(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case "\r": "\\r"
    case "\u{00}"..."\u{1F}", "\u{7F}"..."\u{9F}": "\\x" + scalar.value.hexadecimal(2)
    case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
      "\\u" + scalar.value.hexadecimal(4)
    default: String(scalar)
    }
  }
}

extension Unicode.Scalar {
  /// Whether double quotes alone need it escaped.
  fileprivate var isQuoting: Bool { self == "\"" || self == "\\" }
}
