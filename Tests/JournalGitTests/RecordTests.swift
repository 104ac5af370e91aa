import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `Committing known paths` {
  let folder = TestFolder()

  @Test func `takes those paths and leaves every other change alone`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("old.md", "old")
    _ = try repository.save()
    try root.write("old.md", "edited, not asked for")
    try root.write("entries/2026/03/new.md", "new")
    try root.write("other.md", "other")
    let message = CommitMessage("Add an entry", command: "new", device: "desk")
    let id = try #require(
      try repository.commit(paths: ["entries/2026/03/new.md"], message: message)
    )
    #expect(try repository.tip() == id)
    #expect(try git("show", "--format=%B", "--name-only", in: root.path).hasSuffix("new.md"))
    #expect(try repository.read(id).message == message)
    let status = try git("status", "--porcelain", in: root.path)
    #expect(status == " M old.md\n?? other.md")
    #expect(try git("fsck", "--no-dangling", in: root.path) == "")
  }

  @Test func `makes no commit when nothing is new`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "a")
    _ = try repository.commit(paths: ["a.md"], message: CommitMessage("One"))
    #expect(try repository.commit(paths: ["a.md"], message: CommitMessage("Two")) == nil)
    #expect(try repository.commit(paths: ["never.md"], message: CommitMessage("Two")) == nil)
  }

  @Test func `records a deletion`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "a")
    try root.write("b.md", "b")
    _ = try repository.save()
    try root.delete("a.md")
    _ = try repository.commit(paths: ["a.md"], message: CommitMessage("Delete"))
    #expect(try git("ls-files", in: root.path) == "b.md")
    #expect(try git("status", "--porcelain", in: root.path) == "")
  }

  @Test func `needs an author`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.create(at: root)
    try repository.set(["user.name": "", "author.name": ""])
    try root.write("a.md", "a")
    let error = #expect(throws: GitError.self) {
      try repository.commit(paths: ["a.md"], message: CommitMessage("One"))
    }
    #expect(error?.code == .noIdentity)
    #expect(
      error?.description
        == "could not commit: git does not know who you are; "
        + "run 'git config --global user.name \"…\"'"
    )
  }

  @Test func `never dates a commit before its parent`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "a")
    let tree = try repository.tree(nil, changing: ["a.md": TreeFile(repository.makeBlob([97]))])
    let future = try repository.makeCommit(
      tree: tree,
      parents: [],
      message: CommitMessage("From a clock that is wrong"),
      by: .journal,
      at: CommitTime(seconds: 4_000_000_000, offset: 0)
    )
    try repository.move("refs/heads/main", from: nil, to: future, log: "test")
    try root.write("a.md", "b")
    let id = try #require(
      try repository.commit(paths: ["a.md"], message: CommitMessage("Two"))
    )
    #expect(try repository.read(id).time == 4_000_000_001)
  }

  @Test func `refuses what a filter would have to change`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write(".gitattributes", "*.md filter=git-crypt\n")
    try root.write("a.md", "a secret")
    let error = #expect(throws: GitError.self) {
      try repository.commit(paths: ["a.md"], message: CommitMessage("One"))
    }
    #expect(error?.code == .filtered)
    #expect(throws: GitError.self) { _ = try repository.save() }
    let secret = Repository.blobID(of: Array("a secret".utf8))
    #expect(try !repository.has(secret))
  }

  @Test func `goes on top of a commit that was made meanwhile`() throws {
    let root = try folder.root("journal")
    let repository = try Repository.fresh(root)
    try root.write("a.md", "a")
    let first = try #require(
      try repository.commit(paths: ["a.md"], message: CommitMessage("One"))
    )
    try git("commit", "--allow-empty", "-m", "By hand", in: root.path)
    let error = #expect(throws: GitError.self) {
      try repository.move("refs/heads/main", from: first, to: first, log: "test")
    }
    #expect(error?.code == .changedMeanwhile)
    try root.write("a.md", "b")
    _ = try repository.commit(paths: ["a.md"], message: CommitMessage("Two"))
    #expect(try git("rev-list", "--count", "HEAD", in: root.path) == "3")
  }
}
