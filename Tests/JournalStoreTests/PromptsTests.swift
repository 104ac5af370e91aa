import JournalFormat
import JournalStore
import Testing

@Suite struct `Prompts` {
  @Test func `are built in for the core kinds and what happens along the way`() {
    let names = Journal.builtInPrompts.map(\.name)
    #expect(names.prefix(2) == ["checkin", "application"])
    let promptFiles = Template.files.filter { $0.path.description.hasPrefix("prompts/") }
    #expect(names.count == promptFiles.count)
    #expect(Set(promptFiles.map { $0.path.description }) == Set(names.map { "prompts/\($0).md" }))
  }

  @Test func `that the journal brings stand in place of those built in`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.journal()
    try folder.write(
      "---\nname: win\nkind: win\nabout: Mein Sieg\nask: [win!]\n---\n",
      to: "prompts/win.md"
    )
    try folder.write(
      "---\nname: walk\nkind: care\nask: [activity!, \"## Where to?\"]\n---\n\n## Where to?\n",
      to: "prompts/walk.md"
    )
    #expect(try journal.prompt(named: "win").about == "Mein Sieg")
    #expect(try journal.prompt(named: "walk").kind == .care)
    #expect(try journal.prompts().last?.name == "walk")
  }

  @Test func `that are not valid leave the built-in one to serve`() throws {
    let folder = try TemporaryFolder()
    let journal = try folder.journal()
    try folder.write("---\nname: win\nask: [nonsense]\n---\n", to: "prompts/win.md")
    let about = try journal.prompt(named: "win").about
    #expect(about == Journal.builtInPrompts.first { $0.name == "win" }?.about)
  }

  @Test func `that are misspelt get a suggestion`() throws {
    let journal = try TemporaryFolder().journal()
    let error = #expect(throws: StoreError.self) { try journal.prompt(named: "rejction") }
    #expect(error?.description == "no prompt is called 'rejction'; did you mean 'rejection'?")
  }
}
