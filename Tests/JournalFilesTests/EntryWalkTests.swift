import JournalFiles
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite struct `Walking over entries` {
  @Test func `every Markdown file is read once, wherever it lies`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    var expected: [String: [UInt8]] = [:]
    for year in 2024...2026 {
      for month in 10...12 {
        for number in 1...5 {
          let path = "entries/\(year)/\(month)/\(number).md"
          expected[path] = Array("text of \(path)\n".utf8)
        }
      }
    }
    expected["entries/flat.md"] = []
    try fill(root, expected)

    let walked = EntryWalk("entries", in: root).run { Collector() }

    #expect(walked.problems.isEmpty)
    #expect(walked.read.count == expected.count)
    #expect(Dictionary(walked.read) { first, _ in first } == expected)
  }

  @Test(arguments: [0, 1, 4095, 4096, 8192, 65_535, 65_536, 65_537, 300_000])
  func `files of every size come whole`(size: Int) throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    let bytes = (0..<size).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try root.create("entries/a.md", bytes)

    let walked = EntryWalk("entries", in: root).run { Collector() }

    #expect(walked.read.map(\.1) == [bytes])
  }

  #if os(Linux)
  @Test func `files that the disk must fetch come whole, too`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    var expected: [String: [UInt8]] = [:]
    for number in 0..<600 {
      let bytes = [UInt8](repeating: UInt8(number % 256), count: number * 37)
      try root.createFolders("entries")
      folder.at("entries/\(number).md") { path in
        let file = open(path, O_CREAT | O_WRONLY, 0o600)
        write(file, bytes, bytes.count)
        fdatasync(file)
        posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
        return close(file)
      }
      expected["entries/\(number).md"] = bytes
    }

    let walked = EntryWalk("entries", in: root).run { Collector() }

    #expect(Dictionary(walked.read) { first, _ in first } == expected)
  }
  #endif

  @Test func `a flat folder is shared out among the threads`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try root.createFolders("entries")
    for number in 0..<2_000 {
      folder.at("entries/\(number).md") { close(creat($0, 0o600)) }
    }
    var walk = EntryWalk("entries", in: root)
    walk.width = 2

    let walked = walk.run { Collector() }

    #expect(walked.read.count == 2_000)
    #expect(Set(walked.read.map(\.0)).count == 2_000)
    #expect(walked.workers.count == 2)
  }

  @Test func `hidden files, links and files of other kinds are passed over`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try fill(root, ["entries/a.md": [1], "entries/.b.md": [2], "entries/.hidden/c.md": [3]])
    try fill(root, ["entries/d.txt": [4], "elsewhere/e.md": [5]])
    folder.at("entries/f.md") { symlink("a.md", $0) }
    folder.at("entries/g") { symlink("../elsewhere", $0) }
    folder.at("entries/h.md") { mkfifo($0, 0o600) }

    let walked = EntryWalk("entries", in: root).run { Collector() }

    #expect(walked.read.map(\.0) == ["entries/a.md"])
    #expect(walked.problems.isEmpty)
  }

  @Test func `folders that are not asked for are not entered`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try fill(root, ["entries/2025/01/a.md": [], "entries/2026/01/b.md": []])
    var walk = EntryWalk("entries", in: root)
    walk.enters = { $0.hasPrefix("entries/2026") }

    #expect(walk.run { Collector() }.read.map(\.0) == ["entries/2026/01/b.md"])
  }

  @Test(arguments: [1, 2])
  func `several folders are one walk, and work is done once meanwhile`(width: Int) throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try fill(root, ["a/1.md": [1], "a/b/2.md": [2], "c/3.md": [3], "d/4.md": [4]])
    var walk = EntryWalk("a", "c", "missing", in: root)
    walk.width = width
    var count = 0

    let walked = walk.run({ Collector() }, meanwhile: { count += 1 })

    #expect(walked.read.map(\.0).sorted() == ["a/1.md", "a/b/2.md", "c/3.md"])
    #expect(count == 1)
    #expect(
      EntryWalk("missing", in: root).run({ Collector() }, meanwhile: { count += 1 }).read.isEmpty
    )
    #expect(count == 2)
  }

  @Test func `what is too large is reported, and not read`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try fill(root, ["entries/a.md": [1, 2, 3], "entries/b.md": [1, 2, 3, 4]])
    var walk = EntryWalk("entries", in: root)
    walk.limit = 3

    let walked = walk.run { Collector() }

    #expect(walked.read.map(\.0) == ["entries/a.md"])
    #expect(walked.problems == [FileError(.read, "entries/b.md", .largerThan(3))])
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func `what may not be read is reported`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    try fill(root, ["entries/a.md": [1], "entries/b/c.md": [2]])
    folder.at("entries/a.md") { chmod($0, 0) }
    folder.at("entries/b") { chmod($0, 0) }

    let walked = EntryWalk("entries", in: root).run { Collector() }

    #expect(walked.problems.map(\.path) == ["entries/a.md", "entries/b"])
    #expect(walked.problems.allSatisfy { $0.code == EACCES })
    folder.at("entries/b") { chmod($0, 0o700) }
  }

  @Test func `no folder is an empty walk, and a file instead of it a problem`() throws {
    let folder = TemporaryFolder()
    let root = try folder.root()
    #expect(EntryWalk("entries", in: root).run { Collector() }.problems.isEmpty)

    try root.create("entries", [])
    #expect(EntryWalk("entries", in: root).run { Collector() }.problems.map(\.code) == [ENOTDIR])
  }
}

private struct Collector: EntryWorker {
  var read: [(String, [UInt8])] = []

  mutating func read(_ bytes: borrowing Span<UInt8>, of file: WalkedFile) {
    read.append((file.path, bytes.indices.map { bytes[$0] }))
  }
}

extension Walked<Collector> {
  fileprivate var read: [(String, [UInt8])] { workers.flatMap(\.read) }
}

private func fill(_ root: Root, _ files: [String: [UInt8]]) throws {
  for (path, bytes) in files {
    try root.create(#require(RelativePath(path)), bytes)
  }
}
