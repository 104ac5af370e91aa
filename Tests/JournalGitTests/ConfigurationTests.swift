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
