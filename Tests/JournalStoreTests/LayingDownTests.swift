import Foundation
import JournalFiles
import JournalFormat
import JournalStore
import Testing

@Suite struct `Laying down the starter journal` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  var templatePaths: [String] { Template.files.map { "\($0.path)" } }

  @Test func `fills an empty folder and leaves nothing else there`() throws {
    let written = try Journal.layDown(in: folder.path)
    #expect(written.map(\.string) == templatePaths)
    #expect(folder.files == templatePaths)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path).contains(".journal") == false
    )
    for path in templatePaths { #expect(try folder.mode(of: path) == 0o600) }
  }

  @Test func `gives the journal an id of its own and what the person said`() throws {
    try folder.makeFolder(".git")
    _ = try Journal.layDown(
      in: folder.path,
      Journal.Beginning(timezone: "Europe/Berlin", country: "DE", supporter: "mia")
    )
    let journal = try Journal(at: folder.path)
    let id = try #require(journal.settings.id)
    #expect(UUID(uuidString: id) != nil)
    #expect(journal.settings.timezone == "Europe/Berlin")
    #expect(journal.settings.country == "DE")
    #expect(try journal.people()["mia"]?.roles == ["supporter"])
    let other = try TemporaryFolder()
    _ = try Journal.layDown(in: other.path)
    #expect(try Journal(at: other.path).settings.id != id)
  }

  @Test func `refuses a folder that is not empty`() throws {
    try folder.write("mine", to: "notes.txt")
    let error = #expect(throws: StoreError.self) { try Journal.layDown(in: folder.path) }
    #expect(
      error?.description
        == "'\(folder.path)' is not empty; '--adopt' adds what is missing and touches nothing else"
    )
    #expect(folder.files == ["notes.txt"])
  }

  @Test func `adopts a folder by adding what is missing`() throws {
    try folder.write("mine", to: "README.md")
    try folder.write("# mine\nformat: 1\nid: abc\n", to: "journal.yaml")
    try folder.write("other", to: "2024/old.md")
    let written = try Journal.layDown(in: folder.path, adopting: true)
    #expect(
      written.map(\.string) == templatePaths.filter { !["README.md", "journal.yaml"].contains($0) }
    )
    #expect(try folder.read("README.md") == "mine")
    #expect(try folder.read("journal.yaml") == "# mine\nformat: 1\nid: abc\n")
    #expect(try folder.read("2024/old.md") == "other")
    #expect(try Journal.layDown(in: folder.path, adopting: true).isEmpty)
  }

  @Test func `says which folder is missing`() {
    let error = #expect(throws: StoreError.self) { try Journal.layDown(in: "/no/such/folder") }
    #expect(error?.description == "could not open '/no/such/folder': No such file or directory")
  }
}
