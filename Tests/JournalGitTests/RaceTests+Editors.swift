import JournalFiles
import Synchronization
import Testing

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

// What an editor saves while words of its are being brought in.
extension `While a sync is under way` {
  @Test func `an editor may save a file while words are brought back to it`() throws {
    let (hub, devices) = try meetingWithOldFile()
    let root = devices[1].root
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

  @Test func `a second save that a stop kept from being merged is no deletion of what came`() throws
  {
    let (hub, devices) = try meeting()
    let folder = devices[1].root
    let calls = StubbornCalls { call, _ throws(ErrorNumber) in
      guard call == .sync, let names = try? folder.names(in: ".git/journal/displaced"),
        names.contains(where: { name in
          (try? folder.text(".git/journal/displaced/" + name.name))?.contains("second") == true
        })
      else { return }
      throw ErrorNumber(EIO)
    }
    var journal = Device(name: "phone", root: try Root(at: folder.path, calls: calls)).journal
    let interference = Interference(before: .apply) {
      try folder.write("a.md", "a\nphone\nfirst\nkept\n")
    }
    journal.before = { interference($0) }
    journal.rules.merge = { [merge = journal.rules.merge] versions in
      if versions.ours == Array("a\nphone\nfirst\nkept\n".utf8) {
        try? folder.write("a.md", "a\nphone\nsecond\nkept\n")
      }
      return merge(versions)
    }
    #expect(throws: GitError.self) { try journal.run() }
    for device in devices + devices { try device.sync() }
    // What it had taken out of the first save may be there again.
    let lines = try Set(devices[0].lines(of: "a.md"))
    #expect(lines.isSuperset(of: ["a", "desk", "kept", "phone", "second"]))
    try expectAgreement(devices, hub)
  }

  @Test func `a file that a stop left under both spellings of its name gets the one`() throws {
    let hub = try Devices()
    let device = try hub.sharing(["a.md": "a\n"], "desk")[0]
    try device.root.write("cafe\u{301}.md", "words\n")
    link(device.root.path + "/cafe\u{301}.md", device.root.path + "/caf\u{e9}.md")
    try device.sync()
    let names = try device.root.names().map { Array($0.name.utf8) }.filter {
      $0.starts(with: "caf".utf8)
    }
    #expect(names == [Array("caf\u{e9}.md".utf8)])
    #expect(try device.root.text("caf\u{e9}.md") == "words\n")
  }
}
