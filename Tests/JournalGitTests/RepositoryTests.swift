import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `A repository` {
  let folder = TestFolder()

  @Test func `is made on the branch main, without hooks, and opens again`() throws {
    let root = try folder.root("journal")
    do {
      let repository = try Repository.create(at: root)
      #expect(try repository.branch() == "main")
      #expect(try repository.tip() == nil)
    }
    let again = try Repository(at: root)
    #expect(try again.branch() == "main")
    let hooks = try root.names(in: ".git/hooks").map(\.name)
    #expect(hooks.allSatisfy { $0.hasSuffix(".sample") })
    #expect(try git("fsck", "--no-dangling", in: root.path) == "")
  }

  @Test func `is never looked for above the folder`() throws {
    let root = try folder.root("journal")
    _ = try Repository.create(at: root)
    let inner = try folder.root("journal/entries")
    let error = #expect(throws: GitError.self) { _ = try Repository(at: inner) }
    #expect(error?.code == .notARepository)
    #expect(error?.description.hasSuffix("there is no '.git' folder; run 'git init' there") == true)
  }

  @Test(arguments: [
    ("core.bare", "true", "bare"),
    ("core.sparseCheckout", "true", "git sparse-checkout disable"),
    ("core.splitIndex", "true", "git update-index --no-split-index"),
    ("core.worktree", "/tmp", "git config --unset core.worktree"),
    ("extensions.refStorage", "reftable", "unsupported"),
    ("extensions.objectFormat", "sha256", "unsupported"),
    ("extensions.unheardOf", "true", "unsupported"),
  ])
  func `of a kind that only git works in is refused with what helps`(
    key: String,
    value: String,
    help: String
  ) throws {
    let root = try folder.root("journal")
    _ = try Repository.create(at: root)
    try git("config", "core.repositoryFormatVersion", "1", in: root.path)
    try git("config", "--file", ".git/config", key, value, in: root.path)
    let error = #expect(throws: GitError.self) { _ = try Repository(at: root) }
    #expect(error?.code == .unsupported)
    #expect(error?.message.contains(help) == true, "\(String(describing: error))")
  }

  @Test func `in which a rebase is not finished says what ends it`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "one")
    _ = try repository.save()
    try git("branch", "other", in: root.path)
    try root.write("a.md", "two")
    _ = try repository.save()
    try git("checkout", "other", in: root.path)
    try root.write("a.md", "three")
    _ = try repository.save()
    #expect(throws: TestFailure.self) { try git("rebase", "main", in: root.path) }
    let error = #expect(throws: GitError.self) { _ = try repository.tip() }
    #expect(
      error?.message
        == "a rebase that you began with git is not finished; "
        + "run 'git rebase --continue' or 'git rebase --abort'"
    )
  }

  @Test func `whose .git is a file or a link is refused`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "words")
    _ = try repository.save()
    try git("worktree", "add", "../linked", in: root.path)
    let linked = try Root(at: folder.path + "/linked")
    let error = #expect(throws: GitError.self) { _ = try Repository(at: linked) }
    #expect(error?.message == "it is a linked worktree; use the main one")
  }

  @Test func `with a split index is refused`() throws {
    let root = try folder.root("journal")
    do {
      let repository = try Repository.fresh(root)
      try root.write("a.md", "words")
      _ = try repository.save()
    }
    try git("update-index", "--split-index", in: root.path)
    let error = #expect(throws: GitError.self) { _ = try Repository(at: root) }
    #expect(error?.code == .unsupported)
    #expect(error?.message.contains("git update-index --no-split-index") == true)
  }

  @Test func `that is a shallow clone is refused with the command that helps`() throws {
    let hub = try Devices()
    let desk = try hub.sharing(["a.md": "a\n"], "desk")[0]
    try desk.root.write("a.md", "b\n")
    try desk.sync()
    let clone = folder.path + "/clone"
    try git("clone", "--quiet", "--depth=1", "file://" + hub.hub, clone, in: folder.path)
    let root = try Root(at: clone)
    try root.write("a.md", "words\n")
    let error = #expect(throws: GitError.self) { try Device(name: "phone", root: root).sync() }
    #expect(error?.code == .unsupported)
    #expect(
      error?.message
        == "it is a shallow clone, which lacks older history; run 'git fetch --unshallow'"
    )
    #expect(try root.kind(of: ".git/journal/sync.lock") == nil)
    try git("fetch", "--quiet", "--unshallow", in: clone)
    try git("config", "user.name", "Ada", in: clone)
    try git("config", "user.email", "ada@example.org", in: clone)
    #expect(try Device(name: "phone", root: root).sync().exchange == .exchanged)
  }

  @Test(arguments: ["cut", "noise", "checksum"])
  func `with a damaged index says what makes it anew`(damage: String) throws {
    let root = try folder.root("journal")
    do {
      let repository = try Repository.fresh(root)
      try root.write("a.md", "words")
      _ = try repository.save()
    }
    var index = try #require(try root.read(".git/index", limit: .max))
    switch damage {
    case "cut": index.removeLast(index.count / 2)
    case "noise": index = index.map { $0 ^ 0x5A }
    default: index[index.count - 1] ^= 1
    }
    try root.replace(".git/index", with: index)
    let error = #expect(throws: GitError.self) { _ = try Repository(at: root) }
    #expect(
      error?.message == "git's index is damaged; delete '\(root.path)/.git/index', "
        + "which is made anew from the files"
    )
    try root.remove(".git/index")
    #expect(try Repository(at: root).save().changed.isEmpty)
    #expect(try git("status", "--porcelain", in: root.path) == "")
  }

  @Test func `whose last commit no library can read says what helps, and changes nothing`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "words")
    _ = try repository.save()
    let tree = try git("rev-parse", "HEAD^{tree}", in: root.path)
    let commit = "tree \(tree)\nauthor Ada 0 +0000\ncommitter Ada 0 +0000\n\nNo address\n"
    let id = try git(
      "hash-object",
      "-w",
      "--literally",
      "-t",
      "commit",
      "--stdin",
      in: root.path,
      input: commit
    )
    try git("update-ref", "refs/heads/main", id, in: root.path)
    try root.write("a.md", "more words")
    let error = #expect(throws: GitError.self) { _ = try repository.save() }
    #expect(
      error?.description == "could not read the commit \(id): failed to parse signature - "
        + "malformed e-mail; run 'journal init' in a new folder and copy the files there"
    )
    #expect(try git("rev-parse", "HEAD", in: root.path) == id)
    #expect(try root.text("a.md") == "more words")
  }

  @Test func `finds the author in the configuration, without what would end a name`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.create(at: root)
    try repository.set(["user.name": "Ada <Lovelace>", "user.email": "ada@example.org"])
    #expect(try repository.identity() == Identity(name: "Ada Lovelace", email: "ada@example.org"))
    try repository.set(["author.email": "author@example.org"])
    #expect(try repository.identity().email == "author@example.org")
  }
}
