import CGit2

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// Who a commit is by.
package struct Identity: Sendable, Hashable {
  package let name: String
  package let email: String

  package init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// As git writes it: `Mia <mia@example.org>`.
  var description: String { "\(name) <\(email)>" }

  /// The author of merges, the same on every device, so that equal merges are one commit.
  static let journal = Identity(name: "journal", email: "journal@localhost")
}

extension Repository {
  /// The author as git would find one: `GIT_AUTHOR_NAME` and `GIT_AUTHOR_EMAIL`, then the
  /// configuration's `author`, then its `user`.
  ///
  /// - Throws: `noIdentity` when there is none; a name is never invented.
  package func identity() throws(GitError) -> Identity {
    let name = try part("name", environment: "GIT_AUTHOR_NAME")
    let email = try part("email", environment: "GIT_AUTHOR_EMAIL")
    guard let name, let email else {
      let missing = name == nil ? "user.name" : "user.email"
      throw GitError(
        .noIdentity,
        "commit",
        "git does not know who you are; run 'git config --global \(missing) \"…\"'"
      )
    }
    return Identity(name: name, email: email)
  }

  private func part(_ key: String, environment: String) throws(GitError) -> String? {
    let candidates = [
      getenv(environment).map { String(cString: $0) },
      try setting("author.\(key)"),
      try setting("user.\(key)"),
      key == "email" ? getenv("EMAIL").map { String(cString: $0) } : nil,
    ]
    return candidates.lazy.compactMap { $0?.cleaned }.first { !$0.isEmpty }
  }
}

extension String {
  /// Without what git leaves out of a name because it would end it.
  fileprivate var cleaned: String {
    let kept = unicodeScalars.filter { $0.value >= 0x20 && $0 != "<" && $0 != ">" }
    return String(String.UnicodeScalarView(kept)).split(separator: " ").joined(separator: " ")
  }
}
