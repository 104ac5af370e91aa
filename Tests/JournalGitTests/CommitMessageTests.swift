import Testing

@testable import JournalGit

@Suite struct `A commit message` {
  @Test func `is written and read again`() {
    var message = CommitMessage("Save 2 files", command: "sync", device: "desk")
    #expect(
      message.description == "Save 2 files\n\nJournal-Command: sync\nJournal-Device: desk\n"
    )
    message.text = "Two entries.\n\nAnd a thought."
    #expect(CommitMessage(parsing: message.description) == message)
    #expect(message["Journal-Device"] == "desk")
  }

  @Test func `of another tool has no trailers unless its last lines all are`() {
    let message = CommitMessage(parsing: "Fix\n\nNote: this\nis no trailer\n")
    #expect(message.trailers.isEmpty)
    #expect(message.text == "Note: this\nis no trailer")
    #expect(CommitMessage(parsing: "").subject == "")
  }

  @Test func `takes no trailer from within a device's name`() {
    let message = CommitMessage("Save", command: "sync", device: "desk\nJournal-Merge: 1")
    #expect(CommitMessage(parsing: message.description)["Journal-Merge"] == nil)
  }

  @Test func `of a merge counts what it records`() {
    let message = CommitMessage.merge(notes: [
      .init("Joined", "entries/a.md"), .init("Joined", "entries/b.md"),
      .init("Versions", "entries/a.md 7f3a9c21"),
    ])
    #expect(
      message.description == """
        Bring two devices together

        2 entries joined, 1 passage kept in two versions.

        Journal-Merge: 1
        Joined: entries/a.md
        Joined: entries/b.md
        Versions: entries/a.md 7f3a9c21

        """
    )
  }
}
