/// The versions of one passage, as a set.
///
/// ```
/// <!-- journal:versions 7f3a9c21 -->
/// > [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.
///
/// We walked to the lighthouse and talked about Leeds.
///
/// <!-- journal:or 7f3a9c21 -->
///
/// We walked to the lighthouse; mostly silence.
///
/// <!-- journal:end 7f3a9c21 -->
/// ```
///
/// Plain Markdown everywhere. The id is a function of the versions, so that the same two versions
/// make the same bytes on every device.
public struct Versions: Sendable, Hashable {
  /// The versions in byte order, two to eight; each is whole lines, neither the first nor the last
  /// of them blank.
  public let members: [[UInt8]]
  /// Eight hexadecimal digits.
  public let id: String

  static let limit = 8

  /// Makes a passage of these versions, or `nil` unless two to eight remain.
  init?(_ versions: Set<[UInt8]>) {
    guard (2...Self.limit).contains(versions.count) else { return nil }
    members = versions.sorted { $0.lexicographicallyPrecedes($1) }
    id = Fingerprint(of: members).eight
  }

  /// The passage as lines of Markdown.
  func rendered() -> [UInt8] {
    var lines = Array("<!-- journal:versions \(id) -->\n\(callout)\n\n".utf8)
    for (index, member) in members.enumerated() {
      if index > 0 { lines += Array("\n<!-- journal:or \(id) -->\n\n".utf8) }
      lines += member
    }
    return lines + Array("\n<!-- journal:end \(id) -->\n".utf8)
  }

  private var callout: String {
    let count = Self.numbers[members.count - 2]
    return "> [!warning] \(count)\(Self.calloutEnd)"
  }

  private static let numbers = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight"]
  private static let calloutEnd =
    " versions of this passage. Keep what you want; `journal conflicts` helps."

  /// Whether this is the line under the first marker, which is no part of a version.
  static func isCallout(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.withoutEnd
    return numbers.contains { text.elementsEqual("> [!warning] \($0)\(calloutEnd)".utf8) }
  }

  /// Whether this is one of the three markers and nothing but that: words typed behind it are a
  /// person's.
  static func isMarker(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: "<!-- journal:".utf8) else { return false }
    let parts = line.withoutEnd.split(
      separator: UInt8(ascii: " "),
      omittingEmptySubsequences: false
    )
    return parts.count == 4 && parts[3].elementsEqual("-->".utf8)
      && VersionMarker.allCases.contains { parts[1].elementsEqual("journal:\($0)".utf8) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var withoutEnd: Self {
    let line = last == .newline ? dropLast() : self
    return line.last == .carriageReturn ? line.dropLast() : line
  }
}
