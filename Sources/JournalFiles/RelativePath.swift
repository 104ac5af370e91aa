/// A path below a folder: one or more names, none of which leads upwards or out.
///
/// `entries/2026/03/x.md` → a path; `/etc`, `a//b`, `../a`, `a/.`, `a\nb` and the empty text → `nil`.
package struct RelativePath: Sendable, Hashable {
  /// The names, joined by slashes.
  package let string: String

  package init?(_ string: some StringProtocol) {
    let names = string.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for name in names {
      guard (1...255).contains(name.count), name.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }),
        !name.elementsEqual(".".utf8), !name.elementsEqual("..".utf8)
      else { return nil }
    }
    self.string = String(string)
  }

  private init(joined string: String) {
    self.string = string
  }

  package var names: [Substring] { string.split(separator: "/") }

  /// The last name.
  package var name: String {
    names.last.map(String.init) ?? string
  }

  /// The folder it lies in, `nil` for a single name.
  package var folder: RelativePath? {
    string.lastIndex(of: "/").map { RelativePath(joined: String(string[..<$0])) }
  }

  package static func / (folder: RelativePath, path: RelativePath) -> RelativePath {
    RelativePath(joined: folder.string + "/" + path.string)
  }
}

extension RelativePath: ExpressibleByStringLiteral {
  /// A path written in our own code.
  package init(stringLiteral path: StaticString) {
    guard let path = RelativePath(path.description) else {
      preconditionFailure("not a relative path: \(path)")
    }
    self = path
  }
}

extension RelativePath: CustomStringConvertible, Comparable {
  package var description: String { string }

  package static func < (a: RelativePath, b: RelativePath) -> Bool { a.string < b.string }
}
