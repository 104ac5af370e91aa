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

  @Test func `makes a file where none was, and takes nothing's place`() throws {
    #expect(try journal.create("summaries/2026-03.md", [65]))
    #expect(try !journal.create("summaries/2026-03.md", [66]))
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
