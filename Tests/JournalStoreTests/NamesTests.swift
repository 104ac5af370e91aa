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
