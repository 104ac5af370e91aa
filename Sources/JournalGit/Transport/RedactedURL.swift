/// A remote's address that was checked, and that shows no secret when it is printed.
package struct RedactedURL: Sendable, Hashable {
  /// The address as git takes it.
  package let address: String

  /// Checks an address: `https://…`, `ssh://…`, `host:path`, `file://…` or a path.
  ///
  /// - Throws: `GitError` for one that holds a password, that could be read as an option or a
  ///   command, or that would travel in the clear.
  package init(_ address: String) throws(GitError) {
    if let problem = RedactedURL.problem(with: address) {
      throw GitError(
        .address,
        "use '\(RedactedURL.redacting(address))' as the remote",
        problem
      )
    }
    self.address = address
  }

  /// The same address from anywhere: a relative path becomes one from the top.
  package func absolute(from folder: String) -> RedactedURL {
    guard !address.hasPrefix("/"), RemotePlace(address) == nil else { return self }
    return RedactedURL(checked: folder + "/" + address)
  }

  /// The path, if the remote is a folder that this machine sees.
  package var localPath: String? {
    guard let place = RemotePlace(address) else { return address }
    return place.scheme == "file" ? place.path : nil
  }

  private init(checked address: String) {
    self.address = address
  }

  private static func problem(with address: String) -> String? {
    if address.isEmpty { return "it is empty" }
    if address.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F) ~= $0.value }) {
      return "it holds control characters"
    }
    if address.hasPrefix("-") { return "it begins with '-'" }
    let name = address.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "+-.".contains($0)) }
    if address[name.endIndex...].hasPrefix("::") {
      return "it names a program"
    }
    guard let place = RemotePlace(address) else { return nil }
    let parts = place.user + place.host + place.port + place.path
    if parts.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return "it holds control characters"
    }
    switch place.scheme {
    case "https", "ssh", "git+ssh", "ssh+git", "file": break
    case "http", "git":
      return "'\(place.scheme)://' sends everything in the clear; use https or ssh"
    default: return "'\(place.scheme)://' is not used; use https, ssh or a path"
    }
    if redacting(address) != address || place.user.contains(":") {
      return "it holds a password; leave that out and let git's credential helper keep it"
    }
    if [place.user, place.host, place.port].contains(where: { $0.hasPrefix("-") }) {
      return "it begins with '-' where a name should"
    }
    if place.isSecureShell {
      let path = place.path.drop { $0 == "/" }
      if path.hasPrefix("-") { return "its path begins with '-'" }
      if place.path.contains(where: { "'\"\\`".contains($0) }) {
        return "its path holds quotes or backslashes"
      }
    }
    return nil
  }

  /// Whether what follows a colon is a port and a path.
  private static func isPort(_ text: Substring) -> Bool {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && text[digits.endIndex...].first == "/"
  }

  /// The text with every password in an address hidden.
  static func redacting(_ text: String) -> String {
    guard let scheme = text.firstRange(of: "://") else { return text }
    // A password may have slashes in it; only a port cannot be taken for one.
    let rest = text[scheme.upperBound...].prefix { $0 != " " }
    guard let at = rest.lastIndex(of: "@") else { return text }
    let colon = [":", "%3a", "%3A"].compactMap { rest[..<at].firstRange(of: $0)?.lowerBound }.min()
    let user = rest[..<(colon ?? at)]
    guard user.endIndex < at, !isPort(rest[user.endIndex..<at].dropFirst()) else { return text }
    return text[..<scheme.upperBound] + user + ":…" + text[at...]
  }
}

extension RedactedURL: CustomStringConvertible {
  /// The address; a password could only be in one that was refused.
  package var description: String { RedactedURL.redacting(address) }
}
