/// How text looks on a terminal that shows colours.
package struct TerminalStyle: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  package static let plain: TerminalStyle = []
  package static let bold = TerminalStyle(rawValue: 1)
  package static let dim = TerminalStyle(rawValue: 1 << 1)
  package static let italic = TerminalStyle(rawValue: 1 << 2)
  package static let underline = TerminalStyle(rawValue: 1 << 3)
  package static let red = TerminalStyle(rawValue: 1 << 4)
  package static let green = TerminalStyle(rawValue: 1 << 5)
  package static let yellow = TerminalStyle(rawValue: 1 << 6)
  package static let blue = TerminalStyle(rawValue: 1 << 7)
  package static let magenta = TerminalStyle(rawValue: 1 << 8)
  package static let cyan = TerminalStyle(rawValue: 1 << 9)

  /// The parameters of the terminal's "select graphic rendition", in the order of the bits.
  private static let parameters = [1, 2, 3, 4, 31, 32, 33, 34, 35, 36]

  /// What turns the style on, as `\u{1B}[1;31m`.
  var sequence: String {
    let chosen = Self.parameters.indices.filter { rawValue & 1 << UInt16($0) != 0 }
    return "\u{1B}[" + chosen.map { String(Self.parameters[$0]) }.joined(separator: ";") + "m"
  }

  static let end = "\u{1B}[0m"
}
