extension PathRules {
  /// The name as every file system, git and terminal takes it; `nil` for one that could be taken for
  /// something else and is refused.
  ///
  /// `aux.md` → `aux-.md`, `what now?.md` → `what now-.md`, `plan.` → `plan-`.
  static func tidy(name: String) -> String? {
    if isPlain(name), !isForWindows(name) { return name }
    guard (1...longestName).contains(name.utf8.count), name != ".", name != "..",
      !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(UInt8(ascii: "\\")),
      !isGitFolder(name: name)
    else { return nil }
    var tidy = String(
      String.UnicodeScalarView(
        Spelling.tidy(name).unicodeScalars.map { isTaken(everywhere: $0) ? $0 : "-" }
      )
    )
    if tidy.endsInSpaceOrStop {
      tidy.unicodeScalars.removeLast()
      tidy += "-"
    }
    if isDevice(tidy) {
      let stem = tidy.unicodeScalars.prefix { $0 != "." }
      tidy.unicodeScalars.insert("-", at: stem.endIndex)
    }
    return isAllowed(name: tidy) ? tidy : nil
  }

  /// Whether a plain name is none to Windows, where all of these are.
  private static func isForWindows(_ name: String) -> Bool {
    name.utf8.contains { windowsSigns.contains($0) } || name.endsInSpaceOrStop || isDevice(name)
  }

  private static let windowsSigns = Array("<>:\"|?*".utf8)

  private static func isTaken(everywhere scalar: Unicode.Scalar) -> Bool {
    guard let byte = UInt8(exactly: scalar.value), byte < 0x80 else { return isAllowed(scalar) }
    return isAllowed(scalar) && !windowsSigns.contains(byte)
  }

  /// Whether Windows takes the name for a device, whatever its extension: `aux`, `COM1.md`, `nul .txt`.
  private static func isDevice(_ name: String) -> Bool {
    var stem = name.unicodeScalars.prefix { $0 != "." }
    while stem.last == " " { stem.removeLast() }
    guard (3...7).contains(stem.count) else { return false }
    let word = String(stem).lowercased()
    if ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(word) { return true }
    return (word.hasPrefix("com") || word.hasPrefix("lpt")) && word.count == 4
      && "0123456789\u{b9}\u{b2}\u{b3}".contains(word.suffix(1))
  }
}

extension String {
  fileprivate var endsInSpaceOrStop: Bool {
    utf8.last == UInt8(ascii: ".") || utf8.last == UInt8(ascii: " ")
  }
}
