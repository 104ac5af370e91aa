import JournalFiles
import Testing

/// One device made a file, another one a folder of its name; and a passage waits elsewhere.
@Suite struct `A file whose name a folder has` {
  private let hub: Hub
  private let laptop: TestMachine
  private let desk: TestMachine

  init() throws {
    hub = try Hub(.path)
    laptop = try hub.machine()
    desk = try hub.machine()
    let entry = "entries/2026/03/2026-03-01-day.md"
    try laptop.succeed("init", "--device", "laptop", "--remote", hub.url, "--no-input")
    try laptop.write("---\nkind: checkin\nmood: 3\n---\n\nWe walked.\n", to: entry)
    try laptop.succeed("sync")
    try desk.succeed("init", "--device", "desk", "--from", hub.url, "--no-input")
    try laptop.replace("walked", "ran", in: entry)
    try desk.replace("walked", "rode", in: entry)
    try laptop.write("words\n", to: "thing")
    try desk.write("inside\n", to: "thing/inside.txt")
    for machine in [laptop, desk, laptop] { try machine.succeed("sync") }
  }

  private func files() throws -> [String] {
    try laptop.run("sh", "-c", "cd journal; ls -d thing*").split(separator: "\n").map(String.init)
  }

  @Test func `is listed, and keeps no other conflict from being settled`() throws {
    let list = try laptop.succeed("conflicts").output
    #expect(list.contains("thing\n  1  a file whose name a folder has, 'thing~"))
    #expect(list.contains("2026-03-01-day\n  1  a passage in 2 versions"))
    #expect(try laptop.succeed("conflicts", "thing").output.contains("words"))
    try laptop.succeed("conflicts", "2026-03-01-day", "--keep", "first")
    #expect(!(try laptop.succeed("conflicts").output.contains("2026-03-01-day")))
  }

  @Test func `stays as a file of its own`() throws {
    try laptop.succeed("conflicts", "thing", "--keep", "first")
    #expect(try laptop.succeed("conflicts").output.contains("thing") == false)
    let names = try files()
    #expect(names.count == 2 && !names.contains { $0.contains("~") }, "\(names)")
    #expect(try laptop.run("sh", "-c", "cat journal/thing-*") == "words\n")
  }

  @Test func `goes where only the folder is wanted`() throws {
    try laptop.succeed("conflicts", "thing", "--keep", "second")
    #expect(try files() == ["thing"])
  }

  @Test func `is listed beside one that cannot be read, which is named`() throws {
    try laptop.run("sh", "-c", "rm journal/people.yaml; mkdir journal/people.yaml")
    let list = try laptop.journal("conflicts")
    #expect(list.output.contains("2026-03-01-day"))
    #expect(list.errors.contains("people.yaml"))
  }
}
