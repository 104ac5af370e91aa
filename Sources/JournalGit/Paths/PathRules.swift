/// Which names git's folders, other file systems and terminals allow.
///
/// Pure functions of the text: what comes from a remote is measured by them before anything is
/// written, and what goes out obeys them too, or the other machines would have to refuse it.
package enum PathRules {
  /// Bytes of a name; leaves room for what editors and file systems add.
  static let longestName = 200

  /// Whether a name can mean nothing but a file or a folder of that name, wherever it is written.
  package static func isAllowed(name: String) -> Bool {
    isPlain(name)
      || (1...longestName).contains(name.utf8.count) && name != "." && name != ".."
        && name.unicodeScalars.allSatisfy(isAllowed) && !isGitFolder(name: name)
  }

  /// Whether a name is of the common kind that no rule speaks of: a scan meets thousands.
  static func isPlain(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard let first = bytes.first, bytes.count <= longestName, first != UInt8(ascii: "."),
        first | 0x20 != UInt8(ascii: "g")
      else { return false }
      return bytes.allSatisfy { byte in
        (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "/") && byte != UInt8(ascii: "\\")
      }
    }
  }

  /// Whether every name of a path is allowed.
  package static func isAllowed(path: String) -> Bool {
    path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      isAllowed(name: String($0))
    }
  }

  static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F: false
    case UInt32(UInt8(ascii: "/")), UInt32(UInt8(ascii: "\\")): false
    // What changes the direction of text, and the line ends beyond ASCII.
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: false
    default: true
    }
  }

  /// Whether some file system takes the name for `.git`, or it steers git: `.GIT`, `git~1`, `.git.`,
  /// `.git::$INDEX_ALLOCATION`, `.g‌it` with an invisible character, `.gitmodules`.
  static func isGitFolder(name: String) -> Bool {
    if name.utf8.allSatisfy({ $0 < 0x80 }), !name.utf8.contains(where: { $0 | 0x20 == 0x67 }) {
      return false
    }
    let visible = name.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    var folded = String(String.UnicodeScalarView(visible)).lowercased()
    if let stream = folded.firstIndex(of: ":") { folded = String(folded[..<stream]) }
    while let last = folded.last, last == "." || last == " " { folded.removeLast() }
    return folded == ".git" || folded == ".gitmodules" || folded.hasPrefix("git~")
      || folded.hasPrefix("gitmod~")
  }

  /// Two names with one key are one name on some file system: case and composition do not count.
  static func key(_ path: String) -> String {
    // Twice, for what has two small letters or none of its own: `ς` and `σ`, `ß` and `SS`.
    path.uppercased().lowercased()
  }

  /// Whether an editor or the system leaves files of that name beside the person's own.
  static func isLeftover(name: String) -> Bool {
    let names = [".DS_Store", "Thumbs.db", "desktop.ini", "4913"]
    return names.contains(name)
      || name.hasSuffix("~")
      || name.hasPrefix(".#")
      || name.hasPrefix(".~lock.")
      || name.hasPrefix(".goutputstream-")
      || name.hasPrefix("#") && name.hasSuffix("#")
      || isSwapFile(name)
  }

  /// Vim's `.name.swp`, and `.swo` down to `.swa` when there are several.
  private static func isSwapFile(_ name: String) -> Bool {
    guard name.hasPrefix("."), name.utf8.count > 4 else { return false }
    let ending = Array(name.utf8.suffix(4))
    return ending[..<3].elementsEqual(".sw".utf8)
      && (UInt8(ascii: "a")...UInt8(ascii: "p")).contains(ending[3])
  }
}
