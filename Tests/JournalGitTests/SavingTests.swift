import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// How a command puts a file in another's place, beside syncs and editors.
@Suite struct `A command that saves a file` {
  private let hub: Devices
  private let device: Device
  private var root: Root { device.root }

  init() throws {
    hub = try Devices()
    device = try hub.sharing(["a.md": "a\n"], "desk")[0]
  }

  /// Does what `set` does, on the real disk or on another one.
  @discardableResult
  private func save(
    _ new: String?,
    to path: RelativePath = "a.md",
    replacing old: String = "a\n",
    through calls: any FileCalls = SystemCalls()
  ) throws -> Bool {
    let root = try Root(at: root.path, calls: calls)
    let file = Rewriting(path, from: Array(old.utf8), to: new.map { Array($0.utf8) })
    let displaced = try DisplacedFiles(of: root, rules: .lines)
    return try displaced.save([file], Repository(at: root))[0].get()
  }

  private func displaced() throws -> [String] {
    try root.names(in: ".git/journal/displaced").map(\.name)
  }

  @Test func `replaces what was read, and nothing else`() throws {
    #expect(try !save("b\n", replacing: "old\n"))
    #expect(try root.text("a.md") == "a\n")
    #expect(try save("b\n"))
    #expect(try root.text("a.md") == "b\n")
    #expect(try save(nil, replacing: "b\n"))
    #expect(try root.text("a.md") == nil)
    #expect(try !save("c\n", replacing: "b\n"))
  }

  @Test func `has what it displaces to itself, whatever syncs begin beside it`() throws {
    let path = root.path
    let tries = Atomic(0)
    let calls = StubbornCalls { [lines = FileRules.lines] call, _ throws(ErrorNumber) in
      guard call == .sync else { return }
      tries.add(1, ordering: .relaxed)
      guard let root = try? Root(at: path),
        let displaced = try? DisplacedFiles(of: root, rules: lines, patience: .zero)
      else { return }
      _ = try? displaced.bringBack(Repository(at: root))
    }
    #expect(try save("b\n", through: calls))
    #expect(tries.load(ordering: .relaxed) > 2)
    #expect(try root.text("a.md") == "b\n")
    #expect(try displaced().count == 1)
  }

  @Test func `does not take a displaced file that is gone for none`() throws {
    let root = root
    let calls = StubbornCalls { call, _ throws(ErrorNumber) in
      guard call == .sync, (try? root.text("a.md")) == "b\n" else { return }
      for name in (try? root.names(in: ".git/journal/displaced")) ?? [] {
        try? root.delete(".git/journal/displaced/" + name.name)
      }
    }
    #expect(throws: GitError.self) { try save("b\n", through: calls) }
    #expect(try root.text("a.md") == "b\n")
  }

  @Test func `leaves what it displaced to the next sync, for who has it open`() throws {
    let open = fopen(root.path + "/a.md", "a")
    try save("a\nset\n")
    fputs("late words\n", open)
    fclose(open)
    #expect(try device.sync().savedMeanwhile == ["a.md"])
    #expect(try device.lines(of: "a.md") == ["a", "late words", "set"])
    try device.sync()
    #expect(try displaced().isEmpty)
  }

  @Test func `removes in the end what nobody syncs, and brings back what was written to it`() throws
  {
    try save("a\nset\n")
    let repository = try Repository(at: root)
    try root.write(".git/journal/displaced/" + (try displaced()[0]), "a\nlate\n")
    let files = try DisplacedFiles(of: root, rules: .lines)
    let now = SystemClock.wall()
    #expect(try files.bringBack(displacedBefore: now - 3_600_000_000_000, repository).paths.isEmpty)
    #expect(try displaced().count == 1)
    #expect(try files.bringBack(displacedBefore: now, repository).paths == ["a.md"])
    #expect(try device.lines(of: "a.md") == ["a", "late", "set"])
    _ = try files.bringBack(repository)
    #expect(try displaced().isEmpty)
    #expect(try root.text(".git/journal/displaced.list") == nil)
  }

  @Test func `merges in what an editor saves in that moment, and leaves no stray`() throws {
    let root = root
    let isFirst = Atomic(true)
    let calls = StubbornCalls { call, name throws(ErrorNumber) in
      if call == .exchange, name == "a.md", isFirst.exchange(false, ordering: .relaxed) {
        try? root.write("a.md", "a\ntyped\n")
      }
    }
    #expect(try save("a\nset\n", through: calls))
    #expect(try device.lines(of: "a.md") == ["a", "set", "typed"])
    for _ in 0..<2 { #expect(try device.sync().savedMeanwhile == []) }
    #expect(try device.files() == ["a.md": "a\nset\ntyped\n"])
    #expect(try displaced().isEmpty)
  }

  @Test func `tells which are done where one fails, also of one that an editor saved just then`()
    throws
  {
    for path in ["b.md", "c.md"] { try root.write(path, "a\n") }
    let isFirst = Atomic(true)
    let calls = StubbornCalls { [root] call, name throws(ErrorNumber) in
      guard call == .exchange else { return }
      if name == "b.md" { throw ErrorNumber(EACCES) }
      if name == "a.md", isFirst.exchange(false, ordering: .relaxed) {
        try? root.write("a.md", "a\ntyped\n")
      }
    }
    let files = ["a.md", "b.md", "c.md"].map {
      Rewriting($0, from: Array("a\n".utf8), to: Array("a\nset\n".utf8))
    }
    let displaced = try DisplacedFiles(of: Root(at: root.path, calls: calls), rules: .lines)
    let outcomes = try displaced.save(files, Repository(at: root))
    #expect(outcomes.map { try? $0.get() } == [true, nil, true])
    #expect(try device.lines(of: "a.md") == ["a", "set", "typed"])
  }

  @Test(arguments: [String?.some("a\nset\n"), nil])
  func `may be killed at any call, and leaves the old or the new and no stray`(new: String?) throws
  {
    for stop in 1... {
      try root.write("a.md", "a\n")
      try device.sync()
      let count = Atomic(0)
      let calls = StubbornCalls { _, _ throws(ErrorNumber) in
        if count.add(1, ordering: .relaxed).newValue >= stop { throw ErrorNumber(EIO) }
      }
      _ = try? save(new, through: calls)
      #expect(try device.sync().savedMeanwhile == [], "call \(stop)")
      let files = try device.files()
      #expect(files.keys.allSatisfy { $0 == "a.md" }, "call \(stop)")
      let text = try root.text("a.md")
      #expect(text == "a\n" || text == new, "call \(stop)")
      if count.load(ordering: .relaxed) < stop { return }
    }
  }
}

/// What is noted of displaced files.
@Suite struct `The list of displaced files` {
  private let hub: Devices
  private let devices: [Device]

  init() throws {
    hub = try Devices()
    devices = try hub.sharing(["a.md": "a\n", "b.md": "b\n"], "desk", "phone")
  }

  private func list() throws -> String? {
    try devices[1].root.text(".git/journal/displaced.list")
  }

  @Test func `forgets files that came new`() throws {
    #expect(try list() != nil)
    try devices[1].sync()
    #expect(try list() == nil)
    try devices[0].root.write("c.md", "c\n")
    for device in devices { try device.sync() }
    try devices[1].sync()
    #expect(try list() == nil)
  }

  @Test(arguments: [
    "1111111111111111111111111111111111111111\t-\t-",
    "-\t-\t2222222222222222222222222222222222222222",
    "1111111111111111111111111111111111111111\t-\tOWN",
  ])
  func `may name what git has thrown away`(ids: String) throws {
    let root = devices[1].root
    let own = Repository.blobID(of: Array("a\nlate\n".utf8)).description
    let noted = ids.split(separator: "OWN", omittingEmptySubsequences: false)
      .joined(separator: own)
    try root.write(".git/journal/displaced/zzz", "a\nlate\n")
    try root.write(".git/journal/displaced.list", "zzz\t\(noted)\t0\ta.md\n")
    #expect(try devices[1].sync().savedMeanwhile == ["a.md"])
    #expect(try devices[1].lines(of: "a.md") == ["a", "late"])
    try devices[1].sync()
    #expect(try list() == nil)
  }

  @Test func `tells which of two saves of one file came first, when a stop left both`() throws {
    let root = devices[1].root
    try root.write("a.md", "a\nboth\n")
    try devices[1].sync()
    let ids = ["a\n", "a\nboth\n"].map { Repository.blobID(of: Array($0.utf8)).description }
    // By their names the second would be the first.
    try root.write(".git/journal/displaced/zzz", "a\nboth\nfirst\n")
    try root.write(".git/journal/displaced/aaa", "a\nsecond\n")
    try root.write(
      ".git/journal/displaced.list",
      "zzz\t\(ids[0])\t\(ids[1])\t-\t0\ta.md\naaa\t\(ids[1])\t-\t-\t0\ta.md\n"
    )
    try devices[1].sync()
    // What the second took away is not there again by the first.
    #expect(try devices[1].lines(of: "a.md") == ["a", "first", "second"])
  }
}

/// What is written in nothing's place, and in one step.
@Suite struct `Beside other files` {
  private let folder = TestFolder()

  @Test func `a copy whose name is taken gets another`() throws {
    let root = try folder.root("a")
    let copy = FileMerge.Copy(path: "day~7f3a9c21.md", bytes: Array("theirs\n".utf8))
    #expect(try root.keep(copy) == "day~7f3a9c21.md")
    #expect(try root.keep(copy) == "day~7f3a9c21.md")
    try root.write("day~7f3a9c21.md", "theirs, written on\n")
    let other = try #require(try root.keep(copy))
    #expect(other != "day~7f3a9c21.md" && other.string.hasPrefix("day~"))
    #expect(try root.text("day~7f3a9c21.md") == "theirs, written on\n")
    #expect(try root.text(other.string) == "theirs\n")
    #expect(try root.keep(copy) == other)
  }

  @Test func `a note is never empty for a moment`() throws {
    let root = try folder.root("b")
    root.note("note", [65])
    link(root.path + "/note", root.path + "/old")
    root.note("note", [66])
    #expect(try root.text("note") == "B")
    #expect(try root.text("old") == "A")
    #expect(try root.names().map(\.name) == ["note", "old"])
  }
}
