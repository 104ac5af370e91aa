import JournalFiles
import Testing

@Suite struct `The author of the history` {
  @Test func `is the one that git's own variables and files name`() throws {
    let machine = try TestMachine()
    try machine.folder.root().create(
      "elsewhere",
      Array("[user]\n\tname = Else\n\temail = else@example.org\n".utf8)
    )
    machine.environment.values["GIT_CONFIG_GLOBAL"] = machine.folder.path + "/elsewhere"
    try machine.succeed("init", "--device", "laptop", "--no-input")
    let author = try machine.run("git", "-C", "journal", "log", "-1", "--format=%an <%ae>")
    #expect(author == "Else <else@example.org>\n")
  }
}
