import JournalFiles
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

@Suite struct `The names in a folder` {
  private let temporary = TestFolder()

  @Test func `come in the order of git's index`() throws {
    let root = try temporary.root("journal")
    _ = try Repository.fresh(root)
    let files = ["a.md", "a/x", "a-b", "a0", "ab", "a b", "é.md", "z", "A", "1"]
    for path in files { try root.write(path, path) }
    try git("add", "-A", in: root.path)
    let index = try git("ls-files", "-z", in: root.path).split(separator: "\0").map(String.init)
    let folder = open(root.path, O_RDONLY)
    defer { close(folder) }
    let names = try #require(FolderNames(of: folder)).names.map(\.name).filter { $0 != ".git" }
    #expect(names == index.map { $0 == "a/x" ? "a" : $0 })
  }

  @Test(arguments: [
    ([".git/config"], true), ([".git"], true), (["HEAD", "objects/1", "refs/heads"], true),
    (["HEAD", "objects/1"], false), (["HEAD", "refs/heads"], false),
    (["objects/1", "refs/1"], false),
    (["HEAD/1", "objects/1", "refs/1"], false), (["HEAD", "objects", "refs/1"], false),
    ([".github/1", ".gitignore"], false), ([], false),
  ])
  func `tell a repository from other folders`(own: [String], isRepository: Bool) throws {
    // Beside names on all sides of them; of one more each time, so that each place is looked at.
    for count in 0..<12 {
      let path = try temporary.root("folder-\(count)").path
      let root = try Root(at: path, temporary: "tmp")
      let others = [
        ".f", ".git-", ".gis", "A", "HEAC", "HEADS", "I", "objec", "objects.md", "p", "refs.md",
        "z",
      ]
      for path in own + others.prefix(count) { try root.write(path, "words") }
      let folder = open(root.path, O_RDONLY)
      defer { close(folder) }
      #expect(try #require(FolderNames(of: folder)).isRepository == isRepository, "\(count)")
    }
  }

  @Test(arguments: [
    "2026-03-31-checkin-k3f9.md", "gratitude.md", ".gitignore", "GITHUB.md", "é", "a b", "~", "~x",
  ])
  func `may be these`(name: String) {
    #expect(PathRules.isAllowed(name: name))
  }

  @Test(arguments: [
    "", ".", "..", "a/b", "a\\b", "a\u{1B}", "a\u{7F}", ".git", ".GIT", "git~1", "Git~2", ".git.",
    ".git ", ".g\u{200C}it", ".git::$INDEX_ALLOCATION", ".gitmodules", "a\u{202E}b",
    "\u{200D}git~1",
  ])
  func `may not be these`(name: String) {
    #expect(!PathRules.isAllowed(name: name))
    #expect(!PathRules.isAllowed(name: String(repeating: "a", count: 201)))
  }
}
