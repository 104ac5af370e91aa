import JournalFormat

/// What becomes of a file, as a unified patch that `git apply` and `patch` take.
package struct Patch: Sendable {
  /// A line of a patch with its newline; its bytes are the file's, whatever their encoding.
  package struct Row: Sendable, Hashable {
    package let bytes: [UInt8]
    package let style: Style
  }

  package private(set) var rows: [Row] = []

  private static let context = 3

  /// Makes the patch of a file, whose path is relative to where the patch is applied.
  package init(_ path: String, from before: [UInt8], to after: [UInt8]) {
    let (old, new) = (PatchLine.lines(of: before), PatchLine.lines(of: after))
    let changes = Self.changes(old, new)
    guard !changes.isEmpty else { return }
    append("--- \(Self.fileName("a/" + path))\n", .strong)
    append("+++ \(Self.fileName("b/" + path))\n", .strong)
    for hunk in Self.hunks(changes) { append(hunk, old, new) }
  }

  /// The whole patch.
  package var bytes: [UInt8] { rows.flatMap(\.bytes) }
}

/// Lines that go, and those that come in their place.
private struct Change {
  let old: Range<Int>
  let new: Range<Int>
}

extension Patch {
  private static func changes(_ old: [PatchLine], _ new: [PatchLine]) -> [Change] {
    var changes: [Change] = []
    var (left, right) = (0, 0)
    let (oldNumbers, newNumbers) = PatchLine.numbers(old, new)
    for pair in Alignment(oldNumbers, newNumbers).pairs + [(old.count, new.count)] {
      if left < pair.left || right < pair.right {
        changes.append(Change(old: left..<pair.left, new: right..<pair.right))
      }
      (left, right) = (pair.left + 1, pair.right + 1)
    }
    return changes
  }

  /// Changes whose surroundings touch stand in one hunk.
  private static func hunks(_ changes: [Change]) -> [[Change]] {
    changes.reduce(into: []) { hunks, change in
      if let last = hunks.last?.last,
        change.old.lowerBound - last.old.upperBound <= 2 * context
      {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
  }

  private mutating func append(
    _ hunk: [Change],
    _ old: [PatchLine],
    _ new: [PatchLine]
  ) {
    guard let first = hunk.first, let last = hunk.last else { return }
    let before = min(Self.context, first.old.lowerBound)
    let after = min(Self.context, old.count - last.old.upperBound)
    let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
    let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
    append("@@ -\(Self.place(oldRange)) +\(Self.place(newRange)) @@\n", .accent)
    var line = oldRange.lowerBound
    for change in hunk {
      for kept in old[line..<change.old.lowerBound] { append(" ", kept, .plain) }
      for removed in old[change.old] { append("-", removed, .bad) }
      for added in new[change.new] { append("+", added, .good) }
      line = change.old.upperBound
    }
    for kept in old[line..<oldRange.upperBound] { append(" ", kept, .plain) }
  }

  /// The first line and the count; of no lines, the line before them.
  private static func place(_ range: Range<Int>) -> String {
    "\(range.isEmpty ? range.lowerBound : range.lowerBound + 1),\(range.count)"
  }

  private mutating func append(_ mark: String, _ line: PatchLine, _ style: Style) {
    let hasEnd = line.bytes.last == UInt8(ascii: "\n")
    var bytes: [UInt8] = []
    bytes.reserveCapacity(line.bytes.count + 2)
    bytes += mark.utf8
    bytes += line.bytes
    if !hasEnd { bytes.append(UInt8(ascii: "\n")) }
    rows.append(Row(bytes: bytes, style: style))
    if !hasEnd { append("\\ No newline at end of file\n", .quiet) }
  }

  private mutating func append(_ text: String, _ style: Style) {
    rows.append(Row(bytes: Array(text.utf8), style: style))
  }

  /// The name as git writes it: in quotes where it would be misread, with a tab after one that
  /// holds spaces.
  private static func fileName(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\")
    }
    guard !isPlain else { return path.utf8.contains(UInt8(ascii: " ")) ? path + "\t" : path }
    let quoted = path.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": return "\\\(scalar)"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 8)
        return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      default: return String(scalar)
      }
    }
    return "\"" + quoted.joined() + "\""
  }
}
