import JournalFiles

/// Signs the person's own commits, as git's configuration asks for it.
///
/// The program is the one that git itself would run, with the person's agent and keys.
struct Signer {
  private enum Format: String {
    case openpgp, x509, ssh
  }

  private static let operation = "sign the commit"
  private let format: Format
  private let program: String
  private let key: String

  /// `nil` unless `commit.gpgsign` is on.
  ///
  /// - Throws: when it is on and the configuration does not say how, so that nothing unsigned is
  ///   committed in its place.
  init?(of repository: borrowing Repository, for author: Identity) throws(GitError) {
    guard try repository.flag("commit.gpgsign") else { return nil }
    let name = try repository.setting("gpg.format") ?? Format.openpgp.rawValue
    guard let format = Format(rawValue: name) else {
      throw GitError(.unsupported, Self.operation, "gpg.format is '\(name)', which git has not")
    }
    self.format = format
    let standard: String
    switch format {
    case .openpgp: standard = try repository.setting("gpg.program") ?? "gpg"
    case .x509: standard = "gpgsm"
    case .ssh: standard = "ssh-keygen"
    }
    program = try repository.setting("gpg.\(format).program") ?? standard
    let key = try repository.setting("user.signingkey")
    guard let key = key ?? (format == .ssh ? nil : author.description) else {
      throw GitError(
        .noIdentity,
        Self.operation,
        "commit.gpgsign is on and no key is named; run 'git config --global user.signingkey "
          + "~/.ssh/id_ed25519.pub'"
      )
    }
    self.key = key
  }

  /// The signature of a commit's bytes, as the commit holds it.
  func signature(of bytes: [UInt8], in root: Root) throws(GitError) -> String {
    switch format {
    case .openpgp, .x509:
      return try run(["--status-fd=2", "-bsau", key], on: bytes, in: root)
    case .ssh:
      guard let literal else {
        return try run(["-Y", "sign", "-n", "git", "-f", keyPath], on: bytes, in: root)
      }
      // A key that is written out lies with the agent; ssh-keygen wants it in a file.
      let file: RelativePath = ".git/journal/signing-key.pub"
      try fileCall(Self.operation) { () throws(FileError) in
        try root.replace(file, with: Array((literal + "\n").utf8))
      }
      let path = "\(root.path)/\(file)"
      return try run(["-Y", "sign", "-n", "git", "-f", path, "-U"], on: bytes, in: root)
    }
  }

  /// The public key itself, where the setting holds one instead of a file's name.
  private var literal: String? {
    if key.hasPrefix("key::") { return String(key.dropFirst("key::".count)) }
    return key.hasPrefix("ssh-") ? key : nil
  }

  private var keyPath: String {
    guard key.hasPrefix("~/"), let home = EnvironmentVariables.current().home else { return key }
    return home + key.dropFirst()
  }

  private func run(
    _ arguments: [String],
    on bytes: [UInt8],
    in root: Root
  ) throws(GitError) -> String {
    let child = ChildProcess(program, arguments, workingFolder: root.path, input: bytes)
    let outcome: ChildProcess.Outcome
    do { outcome = try child.run() } catch {
      throw GitError(.unsupported, Self.operation, "\(error); it is what git would sign with")
    }
    let signature = String(decoding: outcome.output, as: UTF8.self)
    guard outcome.succeeded, signature.hasPrefix("-----BEGIN ") else {
      let said = String(decoding: outcome.errors, as: UTF8.self).split(separator: "\n")
        .filter { !$0.hasPrefix("[GNUPG:]") }.joined(separator: "; ")
      throw GitError(
        .noIdentity,
        Self.operation,
        "\(EscapedText(line: program)) did not sign it (\(EscapedText(line: said)))"
      )
    }
    return signature
  }
}
