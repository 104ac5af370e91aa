import JournalFiles
import Testing

@testable import JournalGit

/// Where what a merge keeps beside a file goes, when the name it should have is another file's.
@Suite struct `A kept copy` {
  /// The lower side stays, and the other one is always copied to one name.
  private func sync(_ device: Device, copyingTo copy: String) throws {
    var journal = device.journal
    journal.rules.merge = { versions in
      guard let ours = versions.ours, let theirs = versions.theirs else {
        return FileMerge(bytes: versions.ours ?? versions.theirs)
      }
      let isOurs = ours.lexicographicallyPrecedes(theirs)
      return FileMerge(
        bytes: isOurs ? ours : theirs,
        copies: [.init(path: copy, bytes: isOurs ? theirs : ours)],
        notes: [.init("Copy", copy)]
      )
    }
    _ = try journal.run()
  }

  private func noted(_ device: Device) throws -> [String] {
    try git("log", "--format=%B", in: device.root.path).split(separator: "\n")
      .filter { $0.hasPrefix("Copy: ") }.map(String.init)
  }

  @Test(arguments: [("day~7f3a9c21.md", "day~", 8), ("day-7f3a.md", "day-7f3a-", 4)])
  func `does not take the place of the file that was merged`(
    path: String,
    stem: String,
    digits: Int
  ) throws {
    let hub = try Devices()
    let devices = try hub.sharing([path: "both\n"], "desk", "phone")
    try devices[0].root.write(path, "by the desk\n")
    try devices[1].root.write(path, "by the phone\n")
    for device in devices + devices { try sync(device, copyingTo: path) }
    let id = Repository.blobID(of: Array("by the phone\n".utf8)).description.prefix(digits)
    let copy = "\(stem)\(id).md"
    #expect(try devices[0].files() == [path: "by the desk\n", copy: "by the phone\n"])
    #expect(try noted(devices[0]) == ["Copy: \(copy)"])
    try expectAgreement(devices, hub)
  }

  @Test func `does not take the place of an older one that somebody wrote on`() throws {
    let hub = try Devices()
    let copy = "day~7f3a9c21.md"
    let devices = try hub.sharing(["day.md": "both\n", copy: "written on\n"], "desk", "phone")
    try devices[0].root.write("day.md", "by the desk\n")
    try devices[1].root.write("day.md", "by the phone\n")
    for device in devices + devices { try sync(device, copyingTo: copy) }
    #expect(
      try devices[0].files().values.sorted() == ["by the desk\n", "by the phone\n", "written on\n"]
    )
    #expect(try devices[1].root.text(copy) == "written on\n")
    try expectAgreement(devices, hub)
  }

  @Test func `gets a name of its own although somebody wrote on every earlier one`() throws {
    let hub = try Devices()
    let path = "day~7f3a9c21.md"
    let id = Repository.blobID(of: Array("by the phone\n".utf8))
    let names = Array(AsideNames(beside: "day.md", "~", id).prefix(4))
    let written = Dictionary(
      uniqueKeysWithValues: ([path] + names[..<3]).map { ($0, "mine, \($0)\n") }
    )
    let files = written.merging(["day.md": "both\n"]) { $1 }
    let devices = try hub.sharing(files, "desk", "phone")
    try devices[0].root.write("day.md", "by the desk\n")
    try devices[1].root.write("day.md", "by the phone\n")
    for device in devices + devices { try sync(device, copyingTo: path) }
    let expected = written.merging(["day.md": "by the desk\n", names[3]: "by the phone\n"]) { $1 }
    #expect(try devices[1].files() == expected)
    #expect(try noted(devices[0]) == ["Copy: \(names[3])"])
    try expectAgreement(devices, hub)
  }

  @Test(arguments: ["day\u{200F}~7f3a9c21.md", "a\u{1B}b-7f3a.md", "git~7f3a9c21.md"])
  func `has always another place`(path: String) {
    let places = Array(CopyPlaces(of: .init(path: path, bytes: [1])).prefix(3))
    #expect(Set(places).count == 3)
    #expect(!places.contains("git~7f3a9c21.md"))
  }

  @Test func `gets a name that every device may have`() throws {
    let hub = try Devices()
    let devices = try hub.sharing(["git.md": "both\n"], "desk", "phone")
    try devices[0].root.write("git.md", "by the desk\n")
    try devices[1].root.write("git.md", "by the phone\n")
    for device in devices + devices { try sync(device, copyingTo: "git~7f3a9c21.md") }
    let id = Repository.blobID(of: Array("by the phone\n".utf8)).description.prefix(8)
    #expect(
      try devices[0].files() == ["git.md": "by the desk\n", "git-\(id).md": "by the phone\n"]
    )
    try expectAgreement(devices, hub)
  }

  @Test func `is one with an older one of the same bytes`() throws {
    let hub = try Devices()
    let copy = "day~7f3a9c21.md"
    let devices = try hub.sharing(["day.md": "both\n", copy: "by the phone\n"], "desk", "phone")
    try devices[0].root.write("day.md", "by the desk\n")
    try devices[1].root.write("day.md", "by the phone\n")
    for device in devices + devices { try sync(device, copyingTo: copy) }
    #expect(try devices[0].files() == ["day.md": "by the desk\n", copy: "by the phone\n"])
    try expectAgreement(devices, hub)
  }
}
