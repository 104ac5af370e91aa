import JournalFiles
import JournalStore
import Testing

@Suite struct `Drafts of entries` {
  let folder: TemporaryFolder
  let drafts: Drafts

  init() throws {
    folder = try TemporaryFolder()
    drafts = Drafts(of: try folder.journal())
  }

  @Test func `come back as they were saved`() throws {
    var draft = Draft(name: "a", prompt: "rejection", bytes: Array("---\nkind: x\n".utf8))
    try drafts.save(draft)
    draft.step = 3
    draft.bytes += Array("mood: 2\n".utf8)
    try drafts.save(draft)
    #expect(try drafts.all() == [draft])
    #expect(try folder.mode(of: ".git/journal/drafts/a") == 0o600)
  }

  @Test func `name the entry that they go on in`() throws {
    let draft = Draft(
      name: "a",
      prompt: "feedback_sort",
      entry: "2026-03-04 my talk",
      begun: Array("begun\n".utf8),
      bytes: [10]
    )
    try drafts.save(draft)
    #expect(try drafts.all() == [draft])
  }

  @Test func `are finished once the entry they become is there`() throws {
    let id = "2026-03-04-win-k3f9"
    let draft = Draft(name: "a", prompt: "win", step: .max, result: id, bytes: [10])
    try drafts.save(draft)
    #expect(try drafts.all() == [draft])
    try folder.write("---\nkind: win\n---\n", to: "entries/2026/03/\(id).md")
    #expect(try drafts.all() == [])
  }

  @Test func `are gone once they are removed`() throws {
    let draft = Draft(name: "a", prompt: "win")
    try drafts.save(draft)
    try drafts.remove(draft)
    try drafts.remove(draft)
    #expect(try drafts.all() == [])
  }

  @Test func `have an answer open in one editor at a time`() throws {
    let answer = EditedAnswer(to: "a", in: try folder.journal())
    _ = try answer.opened(with: "mine") {
      #expect(throws: EditedAnswer.IsOpen.self) { _ = try answer.opened(with: "other") {} }
    }
    #expect(try answer.text() == "mine\n")
    _ = try answer.opened(with: "again") {}
    #expect(try answer.text() == "again\n")
  }

  @Test func `pass over files that are none`() throws {
    for (name, text) in [
      "b": "", "c": "journal-draft 2 win 0 -\n", "d": "journal-draft 1 win x -\n",
    ] {
      try folder.write(text, to: ".git/journal/drafts/\(name)")
    }
    #expect(try drafts.all() == [])
  }
}
