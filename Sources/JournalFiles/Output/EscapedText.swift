/// Text that no terminal acts on.
///
/// What comes from files, git, servers and file names is foreign: its control characters, direction
/// marks and broken bytes are replaced by visible forms, as `<U+001B>` or `<FF>`. Literals in our own
/// code are taken as they are; what is interpolated into them is escaped.
package struct EscapedText: Sendable, Hashable {
  package private(set) var string: String

  fileprivate init(safe string: String) {
    self.string = string
  }

  /// Foreign text of any length; newlines and tabs stay, a carriage return before a newline goes.
  package init(_ text: some StringProtocol) {
    string = escaped(String(text), as: .text)
  }

  /// Foreign bytes that should be UTF-8.
  package init(bytes: [UInt8]) {
    string = escaped(bytes, as: .text)
  }

  /// Foreign text for one line: newlines and tabs become spaces.
  package init(line text: some StringProtocol) {
    string = escaped(String(text), as: .line)
  }

  /// A file's name or path, in quotes.
  package init(fileName: some StringProtocol) {
    string = "'" + escaped(String(fileName), as: .name) + "'"
  }

  /// A whole JSON document, whose strings are escaped once more, in JSON's own way.
  package init(json document: String) {
    string = escaped(document, as: .json)
  }

  package static func + (a: EscapedText, b: EscapedText) -> EscapedText {
    EscapedText(safe: a.string + b.string)
  }

  package static func += (a: inout EscapedText, b: EscapedText) {
    a.string += b.string
  }
}

extension EscapedText: CustomStringConvertible {
  package var description: String { string }
}

extension EscapedText: ExpressibleByStringInterpolation {
  /// Text written in our own code, which the compiler holds to literals.
  package init(stringLiteral text: StaticString) {
    string = text.description
  }

  package init(stringInterpolation: StringInterpolation) {
    string = stringInterpolation.string
  }

  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var string = ""

    package init(literalCapacity: Int, interpolationCount: Int) {
      string.reserveCapacity(literalCapacity + interpolationCount * 8)
    }

    package mutating func appendLiteral(_ literal: StaticString) {
      string += literal.description
    }

    package mutating func appendInterpolation(_ text: EscapedText) {
      string += text.string
    }

    package mutating func appendInterpolation(_ text: some StringProtocol) {
      string += EscapedText(text).string
    }

    package mutating func appendInterpolation(fileName: some StringProtocol) {
      string += EscapedText(fileName: fileName).string
    }

    package mutating func appendInterpolation(_ number: some BinaryInteger) {
      string += String(number)
    }
  }
}
