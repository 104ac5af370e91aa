import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `The repository's settings` {
  let folder = TestFolder()

  @Test func `change together, and nothing else does`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    let more = "[include]\n\tpath = more\n# A remark.\n[user]\n\tname = Eve\n"
    try root.write(".git/config", (root.text(".git/config") ?? "") + more)
    try repository.set(["user.email": nil, "remote.origin.url": "/hub", "core.editor": "vi"])
    #expect(try git("config", "--local", "remote.origin.url", in: root.path) == "/hub")
    let text = try #require(try root.text(".git/config"))
    #expect(!text.contains("ada@example.org"))
    #expect(text.contains("\tpath = more\n# A remark.\n[user]\n\tname = Eve\n"))
    #expect(try root.names(in: ".git").allSatisfy { !$0.name.contains("lock") })
  }

  @Test func `have all the values that they are given, and no others`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    func values() throws -> String {
      try git("config", "--get-all", "remote.origin.url", in: root.path)
    }
    for given in [["/a", "/b", "../c d"], ["/b"], ["/b", "/a"]] {
      try repository.set(["remote.origin.url": given])
      #expect(try values() == given.joined(separator: "\n"))
      #expect(try repository.values(of: "remote.origin.url") == given)
    }
    try repository.set(["remote.origin.url": nil])
    #expect(try repository.values(of: "remote.origin.url") == [])
    #expect(throws: TestFailure.self) { try values() }
  }

  @Test func `are not read where they stand without a value`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write(".git/config", "[remote \"origin\"]\n\turl\n\turl = /hub\n")
    for error in [
      #expect(throws: GitError.self) { try repository.values(of: "remote.origin.url") },
      #expect(throws: GitError.self) { try repository.set(["remote.origin.url": "/other"]) },
    ] {
      #expect(
        error?.description
          == "could not read the setting 'remote.origin.url': it stands there without a value; "
          + "give it one or take it out"
      )
    }
  }

  @Test func `stay as they were where they cannot be put on the disk`() throws {
    let root = try folder.root("journal")
    _ = try Repository.fresh(root)
    let before = try root.text(".git/config")
    let stubborn = try Root(at: root.path, calls: StubbornCalls(refusingToSync: true))
    #expect(throws: GitError.self) {
      try Repository(at: stubborn).set(["user.name": "Eve"])
    }
    #expect(try root.text(".git/config") == before)
  }

  @Test func `wait for a git that changes them, and then name its lock`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write(".git/config.lock", "")
    let error = #expect(throws: GitError.self) { try repository.set(["user.name": "Eve"]) }
    #expect(error?.code == .locked)
    #expect(error?.message.hasSuffix("delete '\(root.path)/.git/config.lock'") == true)
    // A process of ours that was killed over it leaves a note, too.
    for name in ["journal/write.note", "config.lock", "config.lock.lock"] {
      try root.write(".git/" + name, "")
    }
    try repository.set(["user.name": "Eve"])
    #expect(try repository.setting("user.name") == "Eve")
  }
}
