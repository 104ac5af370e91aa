import JournalFiles
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite(.serialized) struct `What others put into the folder` {
  let words = Array("words\n".utf8)

  @Test func `no link is read, written or passed through`() throws {
    let outside = TemporaryFolder()
    try outside.root().create("a.md", words)
    let folder = TemporaryFolder()
    let root = try folder.root()
    folder.at("link.md") { symlink(outside.path + "/a.md", $0) }
    folder.at("dangling.md") { symlink(outside.path + "/new.md", $0) }
    folder.at("entries") { symlink(outside.path, $0) }

    #expect(throws: FileError.self) { try root.read("link.md", limit: 100) }
    #expect(throws: FileError.self) { try root.read("entries/a.md", limit: 100) }
    #expect(throws: FileError.self) { try root.replace("link.md", with: []) }
    #expect(throws: FileError.self) { try root.exchange("link.md", with: []) }
    #expect(throws: FileError.self) { try root.create("dangling.md", []) }
    #expect(throws: FileError.self) { try root.create("entries/b.md", []) }
    #expect(throws: FileError.self) { try root.remove("entries/a.md") }
    #expect(throws: FileError.self) { try root.names(in: "entries") }
    #expect(try root.kind(of: "link.md") == .link)

    #expect(try outside.root().names().map(\.name) == [".git", "a.md"])
    #expect(try outside.root().read("a.md", limit: 100) == words)
  }

  @Test func `a new name is given to the end after a stop that left both`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try root.create("cafe\u{301}.md", words)
    folder.at("cafe\u{301}.md") { old in folder.at("caf\u{e9}.md") { link(old, $0) } }
    try root.rename("cafe\u{301}.md", to: "caf\u{e9}.md", through: ".aside")
    #expect(try root.names().map { Array($0.name.utf8) }.contains(Array("caf\u{e9}.md".utf8)))
    #expect(try root.names().count { $0.name.hasSuffix(".md") } == 1)

    try root.create("other.md", words)
    #expect(throws: FileError.self) {
      try root.rename("other.md", to: "caf\u{e9}.md", through: ".aside")
    }
    #expect(try root.read("other.md", limit: 100) == words)
  }

  @Test func `a file from a far year has a time that can be compared`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try root.create("a.md", words)
    for year in [-4000, 2400, 200_000] {
      let time = timespec(tv_sec: (year - 1970) * 31_556_952, tv_nsec: 999_999_999)
      folder.at("a.md") { utimensat(AT_FDCWD, $0, [time, time], 0) }
      let modified = try #require(try root.status(of: "a.md")).modified
      #expect((modified > 0) == (year > 1970))
    }
  }

  @Test func `a pipe named like an entry does not hold us up`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    folder.at("a.md") { mkfifo($0, 0o600) }
    #expect(throws: FileError(.read, "a.md", .notAFile)) { try root.read("a.md", limit: 100) }
    #expect(throws: FileError(.write, "a.md", .notAFile)) { try root.replace("a.md", with: words) }
  }

  @Test func `new files and folders are private whatever the mask`() throws {
    let mask = umask(0)
    defer { umask(mask) }
    let folder = TemporaryFolder()
    let root = try folder.root()
    try root.create("entries/2026/a.md", words)
    _ = try root.exchange("entries/2026/b.md", with: words)
    for path in [".git", ".git/journal", ".git/journal/tmp", ".git/journal/displaced", "entries"] {
      #expect(try root.status(of: #require(RelativePath(path)))?.mode == 0o700)
    }
    #expect(try root.status(of: "entries/2026/a.md")?.mode == 0o600)
    #expect(try root.status(of: "entries/2026/b.md")?.mode == 0o600)
  }

  @Test(arguments: [0o600, 0o640, 0o644, 0o400] as [mode_t])
  func `an old file keeps its mode, neither wider nor narrower`(mode: mode_t) throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try root.create("a.md", words)
    folder.at("a.md") { chmod($0, mode) }

    try root.replace("a.md", with: [])
    #expect(try root.status(of: "a.md")?.mode == UInt16(mode))
    let displaced = try root.exchange("a.md", with: words)
    #expect(try root.status(of: "a.md")?.mode == UInt16(mode))
    #expect(try displaced.flatMap { try root.status(of: $0.path) }?.mode == UInt16(mode))
  }

  @Test func `an editor that holds the displaced file writes into that one`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try root.create("a.md", words)
    let editor = folder.at("a.md") { open($0, O_WRONLY | O_APPEND) }
    let displaced = try #require(try root.exchange("a.md", with: []))
    #expect(write(editor, "late", 4) == 4)
    close(editor)
    #expect(try root.read(displaced.path, limit: 100) == words + Array("late".utf8))
    #expect(try root.read("a.md", limit: 100) == [])
  }

  @Test func `a root that is no folder cannot be opened`() throws {
    let folder = TemporaryFolder()
    let path = folder.path + "/nowhere"
    #expect(throws: FileError(.open, path, .system(ErrorNumber(ENOENT)))) { try Root(at: path) }
  }
}
