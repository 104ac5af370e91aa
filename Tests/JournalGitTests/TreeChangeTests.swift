import JournalFiles
import Testing

@testable import JournalGit

@Suite struct `What differs between two trees` {
  private let temporary = TestFolder()
  private let root: Root

  init() throws {
    root = try temporary.root("journal")
    _ = try Repository.fresh(root)
  }

  private func save(_ files: [String: String]) throws -> ObjectID {
    try git("rm", "-rq", "--cached", "--ignore-unmatch", ".", in: root.path)
    for name in try root.names().map(\.name) where name != ".git" {
      _ = try ChildProcess("rm", ["-rf", "\(root.path)/\(name)"]).run()
    }
    for (path, text) in files { try root.write(path, text) }
    try git("add", "-A", in: root.path)
    return try #require(ObjectID(try git("write-tree", in: root.path)))
  }

  private static let trees: [[String: String]] = [
    [:],
    ["a.md": "1", "b/c.md": "1", "b/d/e.md": "1", "z": "1"],
    ["a.md": "2", "b/c.md": "1", "b/d/f.md": "1", "z": "1"],
    ["a.md/x": "1", "b": "1", "b-c": "1", "b.md": "1"],
    ["b/c.md": "1", "b/d/e.md": "1", "b.md": "1", "b0": "1", "a.md": "1"],
  ]

  /// Every pair, beside what git itself says.
  @Test func `is what git says, in the order of bytes`() throws {
    let trees = try Self.trees.map(save)
    let repository = try Repository(at: root)
    for old in trees {
      for new in trees {
        let changes = try repository.changes(from: old, to: new)
        let raw = try git(
          "diff-tree",
          "-r",
          "--no-renames",
          "--no-abbrev",
          old.description,
          new.description,
          in: root.path
        )
        let said = raw.split(separator: "\n").map { $0.split(whereSeparator: " \t".contains) }
        #expect(changes.map(\.path) == said.map { String($0[5]) }.uniqued.sorted())
        for line in said where line[4] == "M" || line[4] == "D" {
          let change = changes.first { $0.path == String(line[5]) }
          #expect(change?.old?.id.description == String(line[2]))
        }
        for line in said where line[4] == "M" || line[4] == "A" {
          let change = changes.first { $0.path == String(line[5]) }
          #expect(change?.new?.id.description == String(line[3]))
        }
      }
    }
    #expect(try repository.changes(from: nil, to: trees[1]).count == 4)
    #expect(try repository.changes(from: trees[1], to: nil).allSatisfy { $0.new == nil })
  }
}

extension [String] {
  fileprivate var uniqued: [String] { Array(Set(self)) }
}
