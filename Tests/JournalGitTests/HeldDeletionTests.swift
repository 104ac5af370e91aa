import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `A snapshot of a folder that lost very much` {
  private let folder = TestFolder()
  private let root: Root

  init() throws {
    root = try folder.root("journal")
  }

  @Test func `asks before it believes that very many files were deleted`() throws {
    let repository = try Repository.fresh(root)
    for number in 0..<40 { try root.write("entries/\(number).md", "entry \(number)") }
    _ = try repository.save()
    _ = try ChildProcess("rm", ["-r", root.path + "/entries"]).run()
    try root.write("new.md", "typed meanwhile")
    let held = try repository.save()
    #expect(held.heldDeletions?.count == 40)
    #expect(held.heldDeletions?.total == 40)
    #expect(held.changed == ["new.md"])
    #expect(try git("ls-tree", "-r", "--name-only", "HEAD", in: root.path).contains("39.md"))
    let allowed = try repository.save(allowingDeletions: true)
    #expect(allowed.changed.count == 40)
  }

  @Test func `asks before it believes that very many files lost all their text`() throws {
    let repository = try Repository.fresh(root)
    for number in 0..<40 { try root.write("entries/\(number).md", "entry \(number)") }
    _ = try repository.save()
    for number in 0..<40 { try root.write("entries/\(number).md", "") }
    try root.write("new.md", "")
    let held = try repository.save()
    #expect(held.heldDeletions?.count == 40)
    #expect(held.changed == ["new.md"])
    #expect(try git("show", "HEAD:entries/39.md", in: root.path) == "entry 39")
    let allowed = try repository.save(allowingDeletions: true)
    #expect(allowed.changed.count == 40)
  }

  @Test func `takes files in a folder that was moved for no deletions`() throws {
    let repository = try Repository.fresh(root)
    for number in 0..<60 { try root.write("entries/2026/\(number).md", "entry \(number)") }
    _ = try repository.save()
    let folder = root.path + "/entries"
    _ = try ChildProcess("mv", ["2026", "2025"], workingFolder: folder).run()
    let saved = try repository.save()
    #expect(saved.heldDeletions == nil)
    #expect(saved.changed.count == 120)
    #expect(try git("ls-tree", "--name-only", "HEAD", "entries/", in: root.path) == "entries/2025")
    _ = try ChildProcess("mv", ["2025", "2026"], workingFolder: folder).run()
    for number in 0..<30 { try root.delete("entries/2026/\(number).md") }
    #expect(try repository.save().heldDeletions?.count == 30)
  }

  @Test func `takes one file for the place of one that was moved, not of many like it`() throws {
    let repository = try Repository.fresh(root)
    for number in 0..<30 { try root.write("entries/\(number).md", "the same") }
    _ = try repository.save()
    _ = try ChildProcess("rm", ["-r", root.path + "/entries"]).run()
    try root.write("new.md", "the same")
    #expect(try repository.save().heldDeletions?.count == 29)
  }

  @Test(arguments: [(20, 20, false), (21, 209, true), (21, 210, false), (21, 21, true)])
  func `holds back more than twenty deletions that are more than a tenth`(
    count: Int,
    total: Int,
    isHeld: Bool
  ) {
    #expect((HeldDeletions(count, of: total) != nil) == isHeld)
  }
}
