import JournalFiles
import Testing

/// Each file of `transcripts` is replayed on a machine of its own; `UPDATE_GOLDEN=1` rewrites it.
struct TranscriptTests {
  private static let folder =
    #filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.startIndex) + "/transcripts"

  @Test(arguments: try Root(at: String(folder)).names().map(\.name))
  func `A session goes as its transcript says`(name: String) throws {
    let root = try Root(at: String(Self.folder), temporary: ".tmp")
    let path = try #require(RelativePath(name))
    let golden = String(decoding: try #require(try root.read(path, limit: 1 << 20)), as: UTF8.self)
    let replayed = try Transcript(golden).replayed(on: TestMachine())
    if EnvironmentVariables.current()["UPDATE_GOLDEN"] == "1" {
      try root.replace(path, with: Array(replayed.utf8))
      try root.removeFolder(".tmp")
    } else {
      #expect(replayed == golden)
    }
  }
}
