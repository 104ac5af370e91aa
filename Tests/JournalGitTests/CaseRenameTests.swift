import JournalFiles
import Testing

@testable import JournalGit

/// Whether or not git is told that names in any case are one, as on most Macs and on Windows.
@Suite struct `A name that is changed in case alone` {
  @Test(arguments: [false, true])
  func `is new on all devices`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["note.md": "a\n", "Foo/x.txt": "x\n"], "desk", "phone")
    let desk = devices[0].root
    _ = try ChildProcess("mv", ["note.md", "Note.md"], workingFolder: desk.path).run()
    _ = try ChildProcess("mv", ["Foo", "foo"], workingFolder: desk.path).run()
    #expect(try devices[0].sync().exchange == .exchanged)
    #expect(try desk.text("Note.md") == "a\n")
    for device in devices.reversed() + devices { try device.sync() }
    for device in devices {
      #expect(try device.files() == ["Note.md": "a\n", "foo/x.txt": "x\n"])
      #expect(try git("status", "--porcelain", in: device.root.path) == "")
    }
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [false, true])
  func `meets another device's edit under the old one`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let text = "a\nb\nc\nd\ne\nf\ng\nh\n"
    let devices = try hub.sharing(["note.md": text], "desk", "phone")
    let desk = devices[0].root
    _ = try ChildProcess("mv", ["note.md", "Note.md"], workingFolder: desk.path).run()
    try desk.write("Note.md", text + "desk\n")
    try devices[1].root.write("note.md", text + "phone\n")
    for device in devices.reversed() + devices { try device.sync() }
    #expect(try devices[0].files() == ["Note.md": text + "desk\nphone\n"])
    try expectAgreement(devices, hub)
  }

  @Test(arguments: [false, true])
  func `takes the place of one that was there first and goes`(ignoringCase: Bool) throws {
    let hub = try Devices(ignoringCase: ignoringCase)
    let devices = try hub.sharing(["x.txt": "two\n"], "desk", "phone")
    let desk = devices[0].root
    try desk.write("X.txt", "three\n")
    #expect(try devices[0].sync().skipped.map(\.path) == ["X.txt"])
    try desk.delete("x.txt")
    for device in devices { try device.sync() }
    #expect(try devices[1].files() == ["X.txt": "three\n"])
    try expectAgreement(devices, hub)
  }
}
