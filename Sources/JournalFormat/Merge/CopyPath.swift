/// The names of files that stand beside one because it could not hold both sides.
struct CopyPath {
  private let folder: Substring
  private let stem: Substring
  private let ending: Substring

  /// Takes apart the path of the file that both sides changed.
  init(_ path: String) {
    let nameStart = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    let name = path[nameStart...]
    var dot = name.dropFirst().lastIndex(of: ".") ?? name.endIndex
    // What is longer is no extension but a sentence with a full stop in it.
    if name[dot...].utf8.count > 32 { dot = name.endIndex }
    folder = path[..<nameStart]
    ending = name[dot...]
    // A copy is never copied again: it gets another digest.
    stem = name[..<dot].prefix { $0 != "~" }
  }

  /// `slug~7f3a9c21.md`: a copy that waits for the person.
  func copy(of bytes: [UInt8]) -> String { path(marked: "~\(Fingerprint(bytes).eight)") }

  /// The stem of the file that a copy with this one stands beside; `nil` when it is no copy's.
  static func original(ofCopy stem: String) -> Substring? {
    guard let sign = stem.lastIndex(of: "~") else { return nil }
    let digest = stem[stem.index(after: sign)...]
    return digest.utf8.count == 8 && digest.allSatisfy(\.isHexDigit) ? stem[..<sign] : nil
  }

  /// `slug-7f3a.md`: an entry like any other.
  func entry(of bytes: [UInt8]) -> String { path(marked: "-\(Fingerprint(bytes).four)") }

  /// The path of the file that a copy, `slug~7f3a9c21.md`, stands beside; `nil` when the name is no
  /// copy's.
  static func original(of copy: String) -> String? {
    let path = CopyPath(copy)
    let mark = copy.dropFirst(path.folder.count + path.stem.count).dropLast(path.ending.count)
    guard mark.first == "~", mark.count == 9, mark.dropFirst().allSatisfy(\.isHexDigit) else {
      return nil
    }
    return "\(path.folder)\(path.stem)\(path.ending)"
  }

  /// A name longer than 200 bytes would be refused on every device: the stem gives way.
  private func path(marked mark: String) -> String {
    var stem = stem
    let room = 200 - mark.utf8.count - ending.utf8.count
    while stem.utf8.count > room, !stem.isEmpty { stem.removeLast() }
    return "\(folder)\(stem)\(mark)\(ending)"
  }
}
