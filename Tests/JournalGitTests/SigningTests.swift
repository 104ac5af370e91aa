import JournalFiles
import Testing

@testable import JournalGit

/// Real keys of real programs, and what git itself says of the signatures.
@Suite struct `A commit of a person who signs` {
  private static func has(_ program: String) -> Bool {
    (try? ChildProcess("sh", ["-c", "command -v \(program)"]).run().succeeded) == true
  }

  private let folder = TestFolder()

  private func repository(_ settings: [String: String]) throws -> (Root, String) {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try repository.set(["commit.gpgsign": "true"])
    for (key, value) in settings { try repository.set([key: value]) }
    try root.write("a.md", "a")
    return (root, folder.path)
  }

  private func sshKey() throws -> String {
    let path = folder.path + "/key"
    let made = try ChildProcess("ssh-keygen", ["-qt", "ed25519", "-N", "", "-f", path]).run()
    try #require(made.succeeded)
    return path
  }

  @Test(.enabled(if: has("ssh-keygen"), "ssh-keygen is not installed"))
  func `bears a signature of their ssh key that git finds good`() throws {
    let key = try sshKey()
    let (root, path) = try repository(["gpg.format": "ssh", "user.signingkey": key + ".pub"])
    try Repository(at: root).commit(paths: ["a.md"], message: CommitMessage("One"))
    let publicKey = try #require(try Root(at: path).text("key.pub"))
    let files = try Root(at: path, temporary: "tmp")
    try files.replace("signers", with: Array("* \(publicKey)".utf8))
    let said = try git(
      "-c",
      "gpg.ssh.allowedSignersFile=\(path)/signers",
      "log",
      "--format=%G?",
      "-1",
      in: root.path
    )
    #expect(said == "G")
  }

  @Test(.enabled(if: has("gpg"), "gpg is not installed"))
  func `bears a signature of their gpg key that git finds good`() throws {
    let home = folder.path + "/gnupg"
    let script = "#!/bin/sh\nexec gpg --homedir '\(home)' \"$@\"\n"
    let files = try Root(at: folder.path, temporary: "tmp")
    try files.replace("gpg", with: Array(script.utf8))
    let key = try ChildProcess(
      "sh",
      [
        "-c",
        "chmod 700 '\(folder.path)/gpg' && mkdir -m 700 '\(home)' && '\(folder.path)/gpg' --batch "
          + "--passphrase '' --quick-gen-key 'Test <test@example.org>'",
      ]
    ).run()
    try #require(key.succeeded, "\(String(decoding: key.errors, as: UTF8.self))")
    let (root, path) = try repository([
      "gpg.program": folder.path + "/gpg", "user.signingkey": "test@example.org",
    ])
    try Repository(at: root).commit(paths: ["a.md"], message: CommitMessage("One"))
    let said = try git("log", "--format=%G?", "-1", in: root.path)
    #expect(["G", "U"].contains(said))
    _ = try ChildProcess("gpgconf", ["--homedir", path + "/gnupg", "--kill", "all"]).run()
  }

  @Test(arguments: [
    ["gpg.format": "ssh"],
    ["gpg.format": "ssh", "user.signingkey": "/nowhere/key.pub"],
    ["gpg.program": "/nowhere/gpg"],
    ["gpg.format": "wax"],
  ])
  func `is not made unsigned where it cannot be signed`(settings: [String: String]) throws {
    let (root, _) = try repository(settings)
    let repository = try Repository(at: root)
    #expect(throws: GitError.self) {
      try repository.commit(paths: ["a.md"], message: CommitMessage("One"))
    }
    #expect(try repository.tip() == nil)
    #expect(try root.text("a.md") == "a")
  }

  @Test(.enabled(if: has("ssh-keygen"), "ssh-keygen is not installed"))
  func `of two devices is brought together by one that nobody signs`() throws {
    let key = try sshKey()
    let devices = try Devices()
    let pair = try devices.sharing(["a.md": "a\n"], "desk", "phone")
    for device in pair {
      let repository = try Repository(at: device.root)
      try repository.set([
        "commit.gpgsign": "true", "gpg.format": "ssh", "user.signingkey": key,
      ])
      try device.root.write("\(device.name).md", "b\n")
    }
    for device in pair + pair { try device.sync() }
    try expectAgreement(pair, devices)
    let tip = try git("cat-file", "commit", "HEAD", in: pair[0].root.path)
    #expect(!tip.contains("gpgsig") && tip.contains("Journal-Merge"))
    let own = try git("cat-file", "commit", "HEAD^1", in: pair[0].root.path)
    #expect(own.contains("gpgsig"))
  }
}
