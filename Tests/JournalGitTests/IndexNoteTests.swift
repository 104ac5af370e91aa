import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `What the index is known to hold` {
  private let folder = TestFolder()
  private let root: Root

  init() throws {
    root = try folder.root("journal")
    _ = try Repository.fresh(root)
    try root.write("a.md", "a\n")
    try root.write("b.md", "b\n")
    _ = try save()
    _ = try save()
  }

  private func save() throws -> Snapshot { try Repository(at: root).save() }

  private func isKnown() throws -> Bool {
    let repository = try Repository(at: root)
    let tip = try #require(try repository.tip())
    let tree = try repository.read(tip).tree
    let index = try repository.index()
    return IndexNote(index.pointer, holds: tree)?.lies(in: root) == true
  }

  @Test func `is known after a snapshot, and after the next change`() throws {
    #expect(try isKnown())
    try root.write("c.md", "c\n")
    try root.delete("b.md")
    _ = try save()
    #expect(try isKnown())
    #expect(try git("status", "--porcelain", in: root.path) == "")
  }

  @Test func `is not known when somebody else has written it`() throws {
    try root.write("a.md", "staged\n")
    try git("add", "a.md", in: root.path)
    #expect(try !isKnown())
    try root.write("a.md", "a\n")
    try git("update-index", "--assume-unchanged", "a.md", in: root.path)
    _ = try save()
    #expect(try git("diff", "--cached", in: root.path) == "")
  }

  @Test func `is not known of another commit`() throws {
    try root.write("c.md", "c\n")
    try git("add", "c.md", in: root.path)
    try git("commit", "-q", "-m", "By hand", in: root.path)
    #expect(try !isKnown())
    #expect(try save().changed.isEmpty)
    #expect(try isKnown())
  }

  @Test func `is not believed from a damaged note`() throws {
    let note = try #require(try root.text(".git/journal/index"))
    try root.write(".git/journal/index", String(note.dropLast(2)) + "x\n")
    #expect(try !isKnown())
    try root.write("c.md", "c\n")
    #expect(try save().changed == ["c.md"])
  }
}
