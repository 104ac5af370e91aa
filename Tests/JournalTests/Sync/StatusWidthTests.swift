import JournalFiles
import Testing

@Suite struct `A narrow terminal` {
  @Test(arguments: ["status", "summary"])
  func `breaks no line within a word`(command: String) throws {
    let machine = try TestMachine()
    try machine.journal("init", "--device", "laptop", "--no-input")
    try machine.journal("log", "3", "calm")
    try machine.shell(
      "echo a > journal/a.txt; mkdir -p journal/entries; mkfifo journal/entries/a.md"
    )
    let terminal = try machine.terminal(command, columns: 40)
    #expect(try terminal.end() == .exited(0))
    let text = String(decoding: terminal.transcript, as: UTF8.self)
      .replacing(/\u{1B}\[[0-9;?]*[a-zA-Z]/, with: "")
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    #expect(lines.count > 3)
    for line in lines where !line.contains(machine.home) { #expect(line.count <= 40) }
  }
}
