import JournalFormat
import Testing

@Suite struct `Ticking a task` {
  private let day = CivilDate(year: 2026, month: 3, day: 8)

  @Test(arguments: [
    (
      "- [ ] Write to Mia (due 2026-03-09)\n",
      "- [x] Write to Mia (due 2026-03-09) (done 2026-03-08)\n"
    ),
    ("- [ ] a\n- [ ] b\n", "- [x] a (done 2026-03-08)\n- [ ] b\n"),
    ("1. [ ] a  \n", "1. [x] a (done 2026-03-08)  \n"),
    ("- [ ] a\n  longer\n\n  Detail.\n", "- [x] a\n  longer (done 2026-03-08)\n\n  Detail.\n"),
    ("- [ ] a <!-- hint -->\n", "- [x] a <!-- hint --> (done 2026-03-08)\n"),
    ("- [ ] a (done some day)\n", "- [x] a (done 2026-03-08)\n"),
    ("- a\n  - [ ] b\n", "- a\n  - [x] b (done 2026-03-08)\n"),
    ("- [ ] a", "- [x] a (done 2026-03-08)"),
    ("- [x] a\n", "- [x] a\n"),
  ])
  func `changes its box and adds the day`(before: String, after: String) throws {
    for newline in ["\n", "\r\n"] {
      let before = "---\nkind: win\n---\n\n## Next\n\n\(before)".withLineEndings(newline)
      let document = Document(Array(before.utf8))
      let task = try #require(document.tasks().first)
      let day = try #require(day)
      let result = document.applying(document.tickingEdits(task, on: day))
      let expected = "---\nkind: win\n---\n\n## Next\n\n\(after)".withLineEndings(newline)
      #expect(String(decoding: result, as: UTF8.self) == expected)
    }
  }

  @Test func `is for the lists of actions alone`() {
    let body = "- [ ] none\n\n## Wins\n\n- [ ] none\n\n## Milestones\n\n- [ ] one\n- no box\n"
    let tasks = Document(Array((body + "\n## Next\n\n- [ ] two (due 2026-03-09)\n").utf8)).tasks()
    #expect(tasks.map(\.item.text) == ["one", "two"])
    #expect(tasks.map(\.section) == [.milestones, .next])
    #expect(tasks.last?.item.due == CivilDate(year: 2026, month: 3, day: 9))
  }
}
