import JournalFiles
import JournalFormat
import Testing

@testable import JournalStore

/// Gives the same few numbers over and over.
private struct Repeating: RandomNumberGenerator {
  var numbers: [UInt64]

  mutating func next() -> UInt64 {
    numbers.append(numbers.removeFirst())
    return numbers[numbers.count - 1]
  }
}

@Suite struct `Writing` {
  let folder: TemporaryFolder
  let journal: Journal

  init() throws {
    folder = try TemporaryFolder()
    journal = try folder.journal()
  }

  @Test func `makes a file that only its owner reads`() throws {
    let file = try journal.create(day: day("2026-03-04"), kind: .rejection) { id in
      Array("---\nid: \(id)\n---\n".utf8)
    }
    #expect(file.path.string == "entries/2026/03/\(file.id).md")
    #expect(try folder.read(file.path.string) == "---\nid: \(file.id)\n---\n")
    #expect(try folder.mode(of: file.path.string) == 0o600)
    #expect(try folder.mode(of: "entries/2026/03") == 0o700)
  }

  @Test func `takes another name where one is taken`() throws {
    var generator = Repeating(numbers: [0, 0, 0, 0, 1, 1, 1, 1])
    var ids: [String] = []
    for text in ["first", "second"] {
      generator.numbers = [0, 0, 0, 0, 1, 1, 1, 1]
      let file = try journal.create(day: day("2026-03-04"), kind: .win, using: &generator) { _ in
        Array(text.utf8)
      }
      ids.append(file.id)
    }
    #expect(ids == ["2026-03-04-win-0000", "2026-03-04-win-1111"])
    #expect(try folder.read("entries/2026/03/2026-03-04-win-0000.md") == "first")
  }

  @Test func `replaces what was opened`() throws {
    try folder.write("old", to: "entries/a.md")
    #expect(
      try journal.save(Array("new".utf8), to: "entries/a.md", replacing: Array("old".utf8))
        == .saved
    )
    #expect(try folder.read("entries/a.md") == "new")
    #expect(folder.files == ["entries/a.md", "journal.yaml"])
  }

  @Test func `leaves alone what holds the bytes already`() throws {
    try folder.write("same", to: "entries/a.md")
    let bytes = Array("same".utf8)
    #expect(try journal.save(bytes, to: "entries/a.md", replacing: bytes) == .unchanged)
  }

  @Test func `refuses where something else wrote, and hands back what`() throws {
    try folder.write("theirs", to: "entries/a.md")
    let saving = try journal.save(
      Array("mine".utf8),
      to: "entries/a.md",
      replacing: Array("old".utf8)
    )
    #expect(saving == .changedUnderneath(onDisk: Array("theirs".utf8)))
    #expect(try folder.read("entries/a.md") == "theirs")
    let gone = try journal.save([1], to: "entries/b.md", replacing: [2])
    #expect(gone == .changedUnderneath(onDisk: nil))
    #expect(try journal.save([1], to: "entries/a.md", replacing: nil) != .saved)
  }

  @Test func `makes a file where none was`() throws {
    #expect(try journal.save([65], to: "summaries/2026-03.md", replacing: nil) == .saved)
    #expect(try folder.read("summaries/2026-03.md") == "A")
  }

  @Test func `keeps its own things out of a folder without git`() throws {
    let plain = try TemporaryFolder()
    try plain.write("format: 1\n", to: "journal.yaml")
    let journal = try Journal(at: plain.path)
    #expect(journal.localFolder == ".journal")
    _ = try journal.create(day: day("2026-03-04"), kind: .win) { _ in [] }
    #expect(!plain.files.contains { $0.hasPrefix(".git") })
  }
}
