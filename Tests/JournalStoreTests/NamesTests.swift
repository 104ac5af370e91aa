import JournalFiles
import JournalFormat
import JournalStore
import Testing

@Suite struct `An entry's id` {
  let fourth = day("2026-03-04")

  @Test func `holds the day, the kind and four letters that are not mistaken`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let id = EntryID.fresh(day: fourth, kind: .rejection, using: &generator)
      #expect(id.wholeMatch(of: /2026-03-04-rejection-[0-9a-hjkmnp-tv-z]{4}/) != nil)
    }
  }

  @Test func `keeps a person's own kind to what file names may hold`() {
    var generator = SystemRandomNumberGenerator()
    let id = EntryID.fresh(day: fourth, kind: Kind("../Träume x~"), using: &generator)
    #expect(id.hasPrefix("2026-03-04-träumex-"))
  }

  @Test func `files the entry by its day`() {
    #expect(EntryID.path(of: "x", day: fourth)?.string == "entries/2026/03/x.md")
  }
}

@Suite struct `A link to an attachment` {
  @Test(arguments: [
    "entries/Caf\u{E9}/Strand.jpg", "entries/Cafe\u{301}/strand.JPG",
    "ENTRIES/caf\u{E9}/strand.jpg",
  ])
  func `is one to a file whose name other devices spell alike`(path: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "entries/Cafe\u{301}/Strand.jpg")
    let root = try Root(at: folder.path)
    #expect(root.holds(like: try #require(RelativePath(path))))
    #expect(!root.holds(like: "entries/Cafe/Strand.jpg"))
  }
}
