/// The parts of an address that names a server, or a scheme at least; as git reads them.
struct RemotePlace {
  var scheme: String
  var user = ""
  var host = ""
  var port = ""
  var path = ""

  var isSecureShell: Bool { ["ssh", "git+ssh", "ssh+git"].contains(scheme) }

  /// Whether both lead to one repository of one server, perhaps by two schemes, as by https to fetch
  /// and by ssh to send: whoever comes, and whether or not the path says `.git`.
  func isSameRepository(as other: RemotePlace) -> Bool {
    !host.isEmpty && host.lowercased() == other.host.lowercased()
      && repository == other.repository
      && (isSecureShell != other.isSecureShell || port == other.port)
  }

  private var repository: String {
    let path = path.split(separator: "/").joined(separator: "/")
    return path.hasSuffix(".git") ? String(path.dropLast(4)) : path
  }

  /// `nil` for a path of this machine.
  init?(_ address: String) {
    if let mark = address.firstRange(of: "://") {
      scheme = address[..<mark.lowerBound].lowercased()
      let rest = address[mark.upperBound...]
      let authority = rest.prefix { $0 != "/" }
      path = Self.decoded(rest.dropFirst(authority.count))
      take(authority: Self.decoded(authority))
      // `ssh://host/~ada/journal` is in Ada's folder.
      if isSecureShell, path.hasPrefix("/~") { path.removeFirst() }
    } else {
      // `host:path`, unless a slash comes first; a colon in brackets is the host's.
      let head = Self.bracketed(address)
      let colon = address[head.endIndex...].prefix { $0 != ":" && $0 != "/" }.endIndex
      guard colon < address.endIndex, address[colon] == ":" else { return nil }
      scheme = "ssh"
      path = String(address[colon...].dropFirst())
      take(authority: String(address[..<colon]))
    }
  }

  /// The head of an address as `ada@[::1]:journal`, up to the bracket.
  private static func bracketed(_ address: String) -> Substring {
    let user = address.prefix { !":/[".contains($0) }
    guard user.isEmpty || user.hasSuffix("@"), address[user.endIndex...].hasPrefix("["),
      let end = address.prefix(while: { $0 != "/" }).lastIndex(of: "]")
    else { return address[..<address.startIndex] }
    return address[...end]
  }

  private mutating func take(authority: String) {
    var rest = authority[...]
    if let at = rest.lastIndex(of: "@") {
      user = String(rest[..<at])
      rest = rest[rest.index(after: at)...]
    }
    if rest.hasPrefix("["), let end = rest.lastIndex(of: "]") {
      let inside = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      // `[host:22]:path` has its port inside, `[::1]` only colons.
      guard inside.count(where: { $0 == ":" }) == 1 else {
        host = String(inside)
        port = String(rest.dropFirst())
        return
      }
      rest = inside
    }
    host = String(rest.prefix { $0 != ":" })
    port = String(rest.dropFirst(host.count + 1))
  }

  /// The text with `%20` and the like as what they stand for.
  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
