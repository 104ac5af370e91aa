import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `A file that was moved` {
  private static let text = "We walked to the lighthouse.\nIt rained.\nMia called.\n"

  /// Two devices with the file; each then does its part, and both sync until they agree.
  private func meet(
    _ desk: (Root) throws -> Void,
    _ phone: (Root) throws -> Void
  ) throws -> [String: String] {
    let hub = try Devices()
    let devices = try hub.sharing(
      ["old.md": Self.text, "journal.yaml": "id: 1\n"],
      "desk",
      "phone"
    )
    try desk(devices[0].root)
    try phone(devices[1].root)
    for device in devices + devices { try device.sync() }
    try expectAgreement(devices, hub)
    var files = try devices[0].files()
    files["journal.yaml"] = nil
    return files
  }

  private func move(_ root: Root, to path: String, adding more: String = "") throws {
    try root.delete("old.md")
    try root.write(path, Self.text + more)
  }

  @Test func `takes the other device's edit along`() throws {
    let files = try meet(
      { try move($0, to: "new.md") },
      { try $0.write("old.md", Self.text + "An edit.\n") }
    )
    #expect(files == ["new.md": Self.text + "An edit.\n"])
  }

  @Test func `takes it along when it was edited itself`() throws {
    let files = try meet(
      { try move($0, to: "new.md", adding: "By the desk.\n") },
      { try $0.write("old.md", Self.text + "By the phone.\n") }
    )
    #expect(files == ["new.md": Self.text + "By the desk.\nBy the phone.\n"])
  }

  @Test func `is none when an entry of another kind came`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["old.md": "kind: checkin\n" + Self.text], "desk", "phone")
    try devices[0].root.delete("old.md")
    try devices[0].root.write("new.md", "kind: skill\n" + Self.text)
    try devices[1].root.write("old.md", "kind: checkin\n" + Self.text + "An edit.\n")
    for device in devices + devices { try device.sync() }
    #expect(
      try devices[0].files() == [
        "new.md": "kind: skill\n" + Self.text,
        "old.md": "kind: checkin\n" + Self.text + "An edit.\n",
      ]
    )
    #expect(try git("log", "--format=%B", in: devices[0].root.path).contains("Kept-Edit: old.md"))
  }

  @Test func `and moved elsewhere by the other device has the first name by bytes`() throws {
    let files = try meet(
      { try move($0, to: "b.md", adding: "By the desk.\n") },
      { try move($0, to: "a.md", adding: "By the phone.\n") }
    )
    #expect(files == ["a.md": Self.text + "By the desk.\nBy the phone.\n"])
  }

  @Test func `stays where the other device deleted it, and this is said`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["old.md": Self.text, "b.md": "b\n"], "desk", "phone")
    try move(devices[0].root, to: "new.md")
    try devices[1].root.delete("old.md")
    try devices[0].sync()
    #expect(try devices[1].sync().keptEdits == ["new.md"])
    #expect(try devices[1].files()["new.md"] == Self.text)
  }

  @Test func `is not taken for another one that has little in common with it`() throws {
    let files = try meet(
      {
        try $0.delete("old.md")
        try $0.write(
          "other.md",
          "We walked to the lighthouse.\nSomething else altogether, all day.\n"
        )
      },
      { try $0.write("old.md", Self.text + "An edit.\n") }
    )
    #expect(files["old.md"] == Self.text + "An edit.\n")
    #expect(files.count == 2)
  }
}
