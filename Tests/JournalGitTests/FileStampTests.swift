import JournalFiles
import Testing

@testable import JournalGit

/// Two saves of one size in one tick of the clock have one stamp.
@Suite struct `The stamp of a file` {
  private let folder = TestFolder()
  private let root: Root

  init() throws {
    root = try folder.root("journal")
    try root.write("a.md", "one\n")
  }

  private func stamp(_ time: String) throws -> FileStamp {
    let path = root.path + "/a.md"
    _ = try ChildProcess("touch", ["-d", time, path]).run()
    return try #require(FileStamp(path: path))
  }

  @Test(arguments: [
    ("2026-03-01T12:00:00.5Z", 500_000_001, true), ("2026-03-01T12:00:00.5Z", 500_000_000, false),
    ("2026-03-01T12:00:01.5Z", 500_000_001, false), ("2026-03-01T11:59:57Z", 0, true),
    ("2026-03-01T11:59:58Z", 0, false),
  ])
  func `is kept when the file was read in a later tick of the disk's clock`(
    modified: String,
    nanoseconds: UInt32,
    isKept: Bool
  ) throws {
    let stamp = try stamp(modified)
    let noon = FileStamp.Moment(seconds: 1_772_366_400, nanoseconds: nanoseconds)
    #expect((stamp.read(at: noon) == stamp) == isKept)
  }

  @Test func `is not in the index where the file may have changed again unseen`() throws {
    let repository = try Repository.fresh(root)
    _ = try stamp("1 hour")
    _ = try repository.save()
    #expect(try git("ls-files", "--debug", in: root.path).contains("mtime: 0:0"))
    _ = try stamp("1 hour ago")
    _ = try repository.save()
    #expect(try !git("ls-files", "--debug", in: root.path).contains("mtime: 0:0"))
  }
}
