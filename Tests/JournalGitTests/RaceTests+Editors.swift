import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

// What an editor saves while words of its are being brought in.
extension `While a sync is under way` {
  @Test func `an editor may save a file while words are brought back to it`() throws {
    let (hub, devices) = try meeting()
    try devices[1].sync()
    let root = devices[1].root
    let name = try #require(try root.names(in: ".git/journal/displaced").first?.name)
    try root.write(".git/journal/displaced/" + name, "a\nphone\nto the old file\n")
    var journal = devices[1].journal
    let isFirst = Atomic(true)
    journal.rules.merge = { [merge = journal.rules.merge] versions in
      if isFirst.exchange(false, ordering: .relaxed) {
        try? root.write("a.md", "a\ndesk\nphone\nto the new file\n")
      }
      return merge(versions)
    }
    #expect(try journal.run().savedMeanwhile == ["a.md"])
    for device in devices + devices { try device.sync() }
    #expect(
      try devices[0].lines(of: "a.md")
        == ["a", "desk", "phone", "to the new file", "to the old file"]
    )
    try expectAgreement(devices, hub)
  }

  @Test func `an editor may save again while its first save is brought in`() throws {
    let (hub, devices) = try meeting()
    let root = devices[1].root
    var journal = devices[1].journal
    let interference = Interference(before: .apply) {
      try root.write("a.md", "a\nphone\nfirst\nkept\n")
    }
    journal.before = { interference($0) }
    let isSecond = Atomic(true)
    journal.rules.merge = { [merge = journal.rules.merge] versions in
      if versions.ours == Array("a\nphone\nfirst\nkept\n".utf8),
        isSecond.exchange(false, ordering: .relaxed)
      {
        try? root.write("a.md", "a\nphone\nsecond\nkept\n")
      }
      return merge(versions)
    }
    _ = try journal.run()
    let hasSavedAgain = !isSecond.load(ordering: .relaxed)
    #expect(hasSavedAgain)
    for device in devices + devices { try device.sync() }
    let lines = try Set(devices[0].lines(of: "a.md"))
    #expect(lines == ["a", "desk", "kept", "phone", "second"])
    try expectAgreement(devices, hub)
  }
}
