import JournalFiles
import Testing

@testable import JournalGit

/// A merge that plain git left in the middle, with files in it that a sync leaves out.
@Suite struct `An open merge` {
  private let hub: Devices
  private let devices: [Device]
  private let long = String(repeating: "long\n", count: 100)

  /// Both devices have `notes.txt` and `long.md`, which one of them takes no more.
  init() throws {
    hub = try Devices()
    devices = try hub.sharing(["notes.txt": "n\n", "long.md": long], "desk", "phone")
  }

  /// The device that takes only short files.
  private var desk: Sync {
    var journal = devices[0].journal
    journal.limits.textFile = 100
    journal.limits.attachment = 100
    return journal
  }

  /// Lets the phone push what it has, and the desk pull that into what it has.
  private func pull() throws {
    try devices[1].sync()
    let path = devices[0].root.path
    try git("commit", "-q", "-a", "-m", "By hand", in: path)
    try git("fetch", "-q", "origin", in: path)
    #expect(throws: TestFailure.self) { try git("merge", "-q", "origin/main", in: path) }
  }

  @Test func `takes along what the other side brought and a sync leaves out`() throws {
    try devices[1].root.write("notes.txt", "n\nphone\n")
    try devices[1].root.write("long.md", long + "phone\n")
    try devices[1].root.write("talk.md", long)
    try devices[1].root.write("map.png", long)
    try devices[0].root.write("notes.txt", "n\ndesk\n")
    try pull()
    let error = #expect(throws: GitError.self) { _ = try desk.run() }
    #expect(error?.code == .unsendable)
    #expect(try git("rev-list", "--merges", "--count", "HEAD", in: devices[0].root.path) == "1")
    for device in devices { try device.sync() }
    for device in devices {
      #expect(try device.root.text("long.md") == long + "phone\n")
      #expect(try device.root.text("talk.md") == long)
      #expect(try device.root.text("map.png") == long)
    }
    try expectAgreement(devices, hub)
  }

  @Test func `keeps out what the person took out of it`() throws {
    try devices[1].root.write("notes.txt", "n\nphone\n")
    try devices[1].root.write("talk.md", "talk\n")
    try devices[1].root.write("map.png", "map\n")
    try devices[0].root.write("notes.txt", "n\ndesk\n")
    try pull()
    try git("rm", "-q", "-f", "talk.md", in: devices[0].root.path)
    try devices[0].root.delete("map.png")
    for device in devices { try device.sync() }
    #expect(try devices[1].files().keys.sorted() == ["long.md", "notes.txt"])
    try expectAgreement(devices, hub)
  }

  @Test func `is not ended while a file that both changed is left out`() throws {
    for (device, word) in zip(devices, ["desk\n", "phone\n"]) {
      try device.root.write("notes.txt", "n\n" + word)
      try device.root.write("long.md", word + long)
    }
    try pull()
    let path = devices[0].root.path
    let onDisk = try devices[0].root.text("notes.txt")
    let error = #expect(throws: GitError.self) { _ = try desk.run() }
    #expect(
      error?.description
        == "could not end the merge that was begun with git: both sides changed 'long.md', and it is "
        + "larger than 100 bytes; settle it and run 'git add' on it, or run 'git merge --abort'"
    )
    #expect(try devices[0].root.text("notes.txt") == onDisk)
    #expect(try git("ls-files", "-u", "long.md", in: path) != "")

    try git("checkout", "-q", "--theirs", "long.md", in: path)
    try git("add", "long.md", in: path)
    _ = try? desk.run()
    #expect(try git("show", "HEAD:long.md", in: path) + "\n" == "phone\n" + long)
    for device in devices { try device.sync() }
    try expectAgreement(devices, hub)
  }
}
