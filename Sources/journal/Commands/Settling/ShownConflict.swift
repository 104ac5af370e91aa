import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

/// A conflict as the terminal shows it: its versions side by side, or below each other where they
/// are too many or the terminal is narrow.
struct ShownConflict {
  private let conflict: OpenConflict
  private let number: Int
  private let origins: [Origin?]

  /// Lines of a version at most; a whole file is longer than a screen.
  private static let limit = 40

  init(_ conflict: OpenConflict, number: Int, _ origins: [Origin?]) {
    self.conflict = conflict
    self.number = number
    self.origins = origins
  }

  func lines(width: Int, in zone: Zone) -> [Line] {
    let head = styled("\(number)  \(conflict.name)", .strong) + Line(": \(conflict.words)")
    let room = min(width, 160)
    let isBeside = conflict.versions.count == 2 && room >= 60
    let column = isBeside ? (room - 3) / 2 : room
    let versions = conflict.versions.indices.map { rows(of: $0, width: column, in: zone) }
    let shown = isBeside ? versions[0].beside(versions[1], width: column) : Array(versions.joined())
    return head.wrapped(to: room) + shown + [Line()]
  }

  private func rows(of index: Int, width: Int, in zone: Zone) -> [Line] {
    let title = origins[index].map { origin in
      let date = zone.date(at: origin.time)
      return "\(origin.device), \(date.day)"
    }
    let head = Line("[\(index + 1)] \(title ?? "")".trimmedEnd, .accent)
    guard let bytes = conflict.versions[index] else {
      return [head, Line("(deleted)", .quiet)]
    }
    guard let text = conflict.text(bytes) else {
      return [head, Line("(no text, \(Self.size(of: bytes)))", .quiet)]
    }
    guard !text.isEmpty else { return [head, Line("(nothing)", .quiet)] }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { Line(String($0)) }
    let own = text.hasSuffix("\n") ? lines.dropLast() : lines[...]
    let shown = own.prefix(Self.limit).flatMap { $0.wrapped(to: width) }
    let rest = own.count - Self.limit
    return [head] + shown + (rest > 0 ? [Line("… \(rest) more lines", .quiet)] : [])
  }

  private static func size(of bytes: [UInt8]) -> String {
    switch bytes.count {
    case ..<1000: "\(bytes.count) bytes"
    case ..<1_000_000: "\(bytes.count / 1000) kB"
    default: "\(bytes.count / 1_000_000).\(bytes.count / 100_000 % 10) MB"
    }
  }

  var json: JSON {
    let versions = zip(conflict.versions, origins).map { bytes, origin -> JSON in
      [
        "text": JSON(bytes.flatMap(conflict.text)), "bytes": JSON(bytes?.count),
        "device": JSON(origin?.device), "time": origin.map { .int($0.time) } ?? nil,
      ]
    }
    return [
      "path": .string(conflict.path.string), "what": .string(conflict.kind),
      "field": JSON(conflict.field), "copy": JSON(conflict.copy), "versions": .array(versions),
    ]
  }
}

extension OpenConflict {
  fileprivate var kind: String {
    switch place {
    case .inside: field == nil ? "passage" : "field"
    case .copy, .besideFolder: "copy"
    case .deletion: "deletion"
    }
  }

  fileprivate var field: String? {
    guard case .inside(let conflict) = place, case .field(let name) = conflict.place else {
      return nil
    }
    return name
  }

  fileprivate var copy: String? {
    switch place {
    case .copy(let path), .besideFolder(let path): path.string
    case .inside, .deletion: nil
    }
  }
}

extension String {
  fileprivate var trimmedEnd: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}
