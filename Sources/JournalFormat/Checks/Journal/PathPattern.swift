/// A pattern for journal-relative paths, as `ignore` uses it: `*` and `?` within a part, `**` for
/// any number of parts, and a folder for all that lies in it.
struct PathPattern {
  private let parts: [[Character]]

  init(_ pattern: String) {
    parts = pattern.split(separator: "/").map(Array.init)
  }

  /// Whether the pattern means the path or a folder that it lies in.
  func matches(_ path: String) -> Bool {
    guard !parts.isEmpty else { return false }
    return matches(parts[...], path.split(separator: "/").map(Array.init)[...])
  }

  private func matches(_ parts: ArraySlice<[Character]>, _ path: ArraySlice<[Character]>) -> Bool {
    guard let part = parts.first else { return true }
    if part == ["*", "*"] {
      return path.indices.contains { matches(parts.dropFirst(), path[$0...]) }
    }
    guard let name = path.first, Self.matches(part[...], name[...]) else { return false }
    return matches(parts.dropFirst(), path.dropFirst())
  }

  private static func matches(
    _ pattern: ArraySlice<Character>,
    _ name: ArraySlice<Character>
  ) -> Bool {
    var (pattern, name) = (pattern, name)
    var retry: (pattern: ArraySlice<Character>, name: ArraySlice<Character>)?
    while let character = name.first {
      if pattern.first == "*" {
        pattern.removeFirst()
        retry = (pattern, name.dropFirst())
      } else if pattern.first == "?" || pattern.first == character {
        pattern.removeFirst()
        name.removeFirst()
      } else if let last = retry {
        (pattern, name) = last
        retry = (last.pattern, last.name.dropFirst())
      } else {
        return false
      }
    }
    return pattern.allSatisfy { $0 == "*" }
  }
}
