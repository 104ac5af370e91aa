import JournalFormat
import Yams

/// What a value says, without how it is written: all that readers must agree on.
enum Reading: Equatable {
  case text(String)
  case list([Reading])
  /// Something nested, which JournalFormat keeps as bytes.
  case nested

  /// Whether both say the same, where what is nested for the first may be anything that is no text.
  func agrees(with other: Reading) -> Bool {
    switch (self, other) {
    case (.nested, .text): false
    case (.nested, _): true
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.agrees(with: $1) }
    default: self == other
    }
  }

  /// JSON for the other half of the comparison.
  var json: String {
    switch self {
    case .text(let text): text.json
    case .list(let items): "[\(items.map(\.json).joined(separator: ","))]"
    case .nested: "null"
    }
  }
}

extension JournalFormat.Document {
  /// The keys with what stands under them.
  var readings: [(key: String, reading: Reading)] {
    nodes.filter { !$0.isItem }.map { (key(of: $0), reading($0)) }
  }

  private func reading(_ node: JournalFormat.Node) -> Reading {
    if node.isList { return .list(items(of: node).map(reading)) }
    return string(node).map { .text($0) } ?? .nested
  }
}

extension Yams.Node {
  /// The value with only strings resolved.
  var reading: Reading {
    switch self {
    case .scalar(let scalar): .text(scalar.string)
    case .sequence(let sequence): .list(sequence.map(\.reading))
    default: .nested
    }
  }
}

extension String {
  /// The text as JSON holds it, in ASCII.
  var json: String {
    var json = "\""
    for unit in utf16 {
      switch unit {
      case 0x22, 0x5C: json += "\\" + String(UnicodeScalar(UInt8(unit)))
      case 0x20...0x7E: json.unicodeScalars.append(UnicodeScalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return json + "\""
  }
}
