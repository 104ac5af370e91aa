import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `A snapshot` {
  let folder = TestFolder()
  let root: Root
  let repository: Opened

  /// Lets a suite hold a repository.
  final class Opened {
    let value: Repository

    init(_ root: Root) throws { value = try Repository.fresh(root) }
  }

  init() throws {
    root = try folder.root("journal")
    repository = try Opened(root)
  }

  @Test func `commits what is new, changed and gone, and then nothing`() throws {
    try root.write("entries/2026/03/a.md", "a")
    try root.write("b.md", "b")
    try root.write("c.md", "c")
    let first = try repository.value.save()
    #expect(first.changed == ["b.md", "c.md", "entries/2026/03/a.md"])
    #expect(first.skipped.isEmpty)
    try root.write("b.md", "B")
    try root.delete("c.md")
    let second = try repository.value.save()
    #expect(second.changed == ["b.md", "c.md"])
    let third = try repository.value.save()
    #expect(third.changed.isEmpty)
    #expect(third.tip == second.tip)
    #expect(try git("status", "--porcelain", in: root.path) == "")
    #expect(try git("log", "-1", "--format=%B", in: root.path).hasPrefix("Save 2 files\n"))
    #expect(try git("fsck", "--no-dangling", in: root.path) == "")
  }

  @Test func `takes very many files at once, all of them on the disk afterwards`() throws {
    for number in 0..<200 { try root.write("entries/\(number % 7)/\(number).md", "\(number)\n") }
    #expect(try repository.value.save().changed.count == 200)
    #expect(try git("fsck", "--no-dangling", "--strict", in: root.path) == "")
    #expect(try git("status", "--porcelain", in: root.path) == "")
    #expect(try repository.value.save().changed.isEmpty)
  }

  @Test func `makes no commit in an empty folder`() throws {
    #expect(try repository.value.save().tip == nil)
  }

  @Test func `sees an edit of the same length in the same moment`() throws {
    for number in 0..<50 {
      try root.write("a.md", "version \(10 + number)")
      #expect(try repository.value.save().changed == ["a.md"])
    }
  }

  @Test func `lets a folder come where a file was, and back`() throws {
    try root.write("a", "a file")
    _ = try repository.value.save()
    try root.delete("a")
    try root.write("a/b.md", "a folder")
    #expect(try repository.value.save().changed == ["a", "a/b.md"])
    try root.delete("a/b.md")
    try root.removeFolder("a")
    try root.write("a", "a file again")
    #expect(try repository.value.save().changed == ["a", "a/b.md"])
    #expect(try git("ls-tree", "-r", "--name-only", "HEAD", in: root.path) == "a")
    #expect(try git("status", "--porcelain", in: root.path) == "")
  }

  @Test func `leaves and names what it cannot or must not take`() throws {
    try root.write(".gitignore", "*.log\nbuild/\n")
    try root.write("x.log", "log")
    try root.write("build/out", "out")
    try root.write(".a.md.swp", "vim")
    try root.write("a.md~", "backup")
    try root.write("big.md", String(repeating: "x", count: (4 << 20) + 1))
    try root.write("a\\b.md", "backslash")
    try root.write("note.md", "note")
    try root.write("NOTE.md", "a twin")
    symlink("/etc/passwd", root.path + "/link.md")
    mkfifo(root.path + "/pipe.md", 0o600)
    try root.createFolders("inner/.git")
    try root.write("inner/a.md", "another repository's")
    let snapshot = try repository.value.save()
    #expect(snapshot.changed == [".gitignore", "NOTE.md"])
    let reasons = Dictionary(
      snapshot.skipped.map { ($0.path, $0.reason) },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(
      reasons == [
        "x.log": .ignored, "build/": .ignored, ".a.md.swp": .leftover, "a.md~": .leftover,
        "big.md": .tooLarge(4 << 20), "a\\b.md": .unsafeName, "note.md": .twin,
        "link.md": .link, "pipe.md": .special, "inner/": .nestedRepository,
      ]
    )
  }

  @Test func `keeps what lies behind a link or a repository that took a folder's place`() throws {
    try root.write("entries/a.md", "a")
    try root.write("more/b.md", "b")
    try root.write("c.md", "c")
    let first = try repository.value.save()
    rename(root.path + "/entries", folder.path + "/elsewhere")
    symlink(folder.path + "/elsewhere", root.path + "/entries")
    try root.createFolders("more/.git")
    try root.delete("c.md")
    symlink("/etc/passwd", root.path + "/c.md")
    let second = try repository.value.save()
    #expect(second.tip == first.tip)
    #expect(Set(second.skipped.map(\.path)) == ["entries", "more/", "c.md"])
  }

  @Test func `passes over a bare repository, and keeps what was saved of it before it was one`()
    throws
  {
    try root.write("hub.git/HEAD", "ref: refs/heads/main\n")
    try root.write("hub.git/objects/info/packs", "\n")
    let first = try repository.value.save()
    #expect(first.changed == ["hub.git/HEAD", "hub.git/objects/info/packs"])
    try git("init", "--quiet", "--bare", "hub.git", in: root.path)
    try root.write("hub.git/HEAD", "ref: refs/heads/other\n")
    try root.delete("hub.git/objects/info/packs")
    let second = try repository.value.save()
    #expect(second.tip == first.tip)
    #expect(second.skipped == [Skipped("hub.git/", .nestedRepository)])
    #expect(try repository.value.status().uncommitted.isEmpty)
  }

  @Test func `adds no name that differs from a tracked one only in case`() throws {
    try root.write("note.md", "tracked")
    _ = try repository.value.save()
    try root.write("NOTE.md", "a twin")
    let snapshot = try repository.value.save()
    #expect(snapshot.changed.isEmpty)
    #expect(snapshot.skipped.map(\.path) == ["NOTE.md"])
  }

  /// In a process of its own, since the superuser reads everything.
  @Test(arguments: [false, true])
  func `keeps what lies in a folder that cannot be read`(isBehindIndex: Bool) async {
    await #expect(processExitsWith: .success) { [isBehindIndex = isBehindIndex as Bool] in
      if geteuid() == 0 {
        setgid(65_534)
        setuid(65_534)
      }
      let folder = TestFolder()
      setenv("HOME", folder.path, 1)
      let root = try folder.root("journal")
      let repository = try Repository.fresh(root)
      try root.write("entries/inner/a.md", "a")
      try root.write("b.md", "b")
      _ = try repository.save()
      let index = try root.read(".git/index", limit: .max)
      try root.write("entries/inner/a.md", "more")
      let last = try repository.save()
      // The index says then that the file differs from the branch.
      if isBehindIndex { try root.replace(".git/index", with: index ?? []) }
      chmod(root.path + "/b.md", 0)
      chmod(root.path + "/entries", 0)
      let next = try repository.save()
      #expect(next.tip == last.tip)
      #expect(Set(next.skipped.map(\.reason)) == [.unreadable])
    }
  }

  @Test(arguments: [false, true])
  func `keeps what a sparse checkout leaves out`(isBehindIndex: Bool) throws {
    try root.write("a.md", "a")
    try root.write("b.md", "b")
    var last = try repository.value.save()
    if isBehindIndex {
      let index = try #require(try root.read(".git/index", limit: .max))
      try root.write("a.md", "more")
      last = try repository.value.save()
      try root.replace(".git/index", with: index)
    }
    try git("update-index", "--skip-worktree", "a.md", in: root.path)
    try root.delete("a.md")
    #expect(try repository.value.save().tip == last.tip)
  }

  @Test func `looks twice at a file that has become empty`() throws {
    try root.write("a.md", "words")
    _ = try repository.value.save()
    try root.write("a.md", "")
    let root = root
    let restored = try repository.value.snapshot(
      command: "test",
      device: nil,
      secondLook: { try? root.write("a.md", "words, saved in two steps") }
    )
    #expect(restored.changed == ["a.md"])
    let saved = try git("show", "HEAD:a.md", in: root.path)
    #expect(saved == "words, saved in two steps")
    try root.write("a.md", "")
    #expect(try repository.value.save().changed == ["a.md"])
  }

  @Test func `believes the files over an index that is older than the branch`() throws {
    try root.write("a.md", "one")
    _ = try repository.value.save()
    let index = try #require(try root.read(".git/index", limit: .max))
    try root.write("a.md", "two")
    try root.write("b.md", "new")
    let second = try repository.value.save()
    try root.replace(".git/index", with: index)
    #expect(try repository.value.save().tip == second.tip)
    #expect(try git("status", "--porcelain", in: root.path) == "")
  }

  @Test func `keeps an executable bit where it is and records none`() throws {
    try root.write("script", "#!/bin/sh\n")
    chmod(root.path + "/script", 0o700)
    _ = try repository.value.save()
    #expect(try git("ls-tree", "HEAD", in: root.path).hasPrefix("100644"))
  }

  @Test func `normalises line endings only where the attributes ask for it`() throws {
    try root.write(".gitattributes", "*.md -text\n*.txt text\n")
    try root.write("a.md", "one\r\ntwo\r\n")
    try root.write("b.txt", "one\r\ntwo\r\n")
    _ = try repository.value.save()
    #expect(try git("status", "--porcelain", in: root.path) == "")
    #expect(try git("cat-file", "-s", "HEAD:a.md", in: root.path) == "10")
    #expect(try git("cat-file", "-s", "HEAD:b.txt", in: root.path) == "8")
  }

  @Test func `is refused while git is in the middle of something`() throws {
    try root.write("a.md", "one")
    _ = try repository.value.save()
    try git("checkout", "-b", "other", in: root.path)
    try root.write("a.md", "two")
    _ = try repository.value.save()
    try git("checkout", "main", in: root.path)
    try root.write("a.md", "three")
    _ = try repository.value.save()
    #expect(throws: TestFailure.self) { try git("merge", "other", in: root.path) }
    let merge = #expect(throws: GitError.self) { _ = try repository.value.save() }
    #expect(
      merge?.description
        == "could not save the journal: a merge that you began with git is not finished; "
        + "run 'journal sync' or 'git merge --abort'"
    )
    try git("merge", "--abort", in: root.path)
    try git("checkout", "--detach", in: root.path)
    let detached = #expect(throws: GitError.self) { _ = try repository.value.save() }
    #expect(detached?.message == "no branch is checked out; run 'git switch main'")
    try git("checkout", "main", in: root.path)
    try git("bisect", "start", in: root.path)
    let bisect = #expect(throws: GitError.self) { _ = try repository.value.save() }
    #expect(bisect?.message.contains("git bisect reset") == true)
  }

  @Test func `takes away the lock files of a killed process, and only then`() throws {
    try root.write("a.md", "one")
    _ = try repository.value.save()
    try root.write("a.md", "two")
    try root.write(".git/journal/write.note", "")
    try root.write(".git/refs/heads/main.lock", "")
    try root.write(".git/index.lock", "")
    #expect(try repository.value.save().changed == ["a.md"])
    #expect(try root.kind(of: ".git/journal/write.note") == nil)
    try root.write("a.md", "three")
    try root.write(".git/refs/heads/main.lock", "")
    let error = #expect(throws: GitError.self) { _ = try repository.value.save() }
    #expect(error?.code == .locked)
    #expect(
      error?.message == "another git command is at work there; try again when it is done, "
        + "and if none is, delete '\(root.path)/.git/refs/heads/main.lock'"
    )
  }

  @Test func `leaves a lock alone that was made before or after a process was killed`() throws {
    let lock: RelativePath = ".git/index.lock"
    for when in ["10 seconds ago", "10 seconds"] {
      try root.write(".git/journal/write.note", "")
      try root.write(lock.string, "")
      let path = "\(root.path)/.git/journal/write.note"
      _ = try ChildProcess("touch", ["-d", when, path]).run()
      #expect(throws: Never.self) { try repository.value.writing { () throws(GitError) in } }
      #expect(try root.kind(of: lock) == .file)
    }
  }
}
