import JournalFiles
import Testing

/// A folder on the disk, or in the model: what holds for one must hold for the other.
enum Ground: CaseIterable {
  case disk
  case model

  /// Runs `body` in an empty folder.
  func run(_ body: (Root) throws -> Void) throws {
    switch self {
    case .disk:
      let folder = TemporaryFolder()
      try body(folder.root())
    case .model:
      let calls = ModelCalls()
      try body(Root(at: "/", calls: calls))
      #expect(calls.openCount == 0, "every descriptor is closed")
    }
  }
}

extension Root {
  /// Exchanges a single file.
  func exchange(_ path: RelativePath, with bytes: [UInt8]?) throws(FileError) -> Displaced? {
    try exchange([Replacement(path, bytes)])[0].get()
  }
}

@Suite struct `A root folder` {
  let old = Array("old words\n".utf8)
  let new = Array("new words, more of them\n".utf8)

  @Test(arguments: Ground.allCases)
  func `gives back what was written, and nothing for what was not`(ground: Ground) throws {
    try ground.run { root in
      try root.create("entries/2026/03/a.md", old)
      #expect(try root.read("entries/2026/03/a.md", limit: 100) == old)
      #expect(try root.read("entries/2026/03/b.md", limit: 100) == nil)
      #expect(try root.read("entries/2027/03/a.md", limit: 100) == nil)
      #expect(try root.names(in: ".git/journal/tmp").isEmpty)
    }
  }

  @Test(arguments: Ground.allCases)
  func `creates no file twice`(ground: Ground) throws {
    try ground.run { root in
      try root.create("a.md", old)
      let error = #expect(throws: FileError.self) { try root.create("a.md", new) }
      #expect(error?.isExisting == true)
      #expect(try root.read("a.md", limit: 100) == old)
      #expect(try root.names(in: ".git/journal/tmp").isEmpty)
    }
  }

  @Test(arguments: Ground.allCases)
  func `replaces a file, long or short, new or old`(ground: Ground) throws {
    try ground.run { root in
      for size in [5, 0, 100_000, 3] {
        let bytes = [UInt8](repeating: 7, count: size)
        try root.replace("a.md", with: bytes)
        #expect(try root.read("a.md", limit: 100_000) == bytes)
      }
    }
  }

  @Test(arguments: Ground.allCases)
  func `does not read a file over the limit`(ground: Ground) throws {
    try ground.run { root in
      try root.create("a.md", [1, 2, 3])
      #expect(try root.read("a.md", limit: 3) == [1, 2, 3])
      #expect(throws: FileError(.read, "a.md", .largerThan(2))) {
        try root.read("a.md", limit: 2)
      }
    }
  }

  @Test(arguments: Ground.allCases)
  func `neither reads nor replaces a folder`(ground: Ground) throws {
    try ground.run { root in
      try root.createFolders("a/b")
      #expect(throws: FileError(.read, "a", .notAFile)) { try root.read("a", limit: 9) }
      #expect(throws: FileError(.write, "a", .notAFile)) { try root.replace("a", with: old) }
      #expect(throws: FileError(.write, "a", .notAFile)) { try root.exchange("a", with: old) }
      #expect(try root.kind(of: "a/b") == .folder)
    }
  }

  @Test(arguments: Ground.allCases)
  func `lists names in order`(ground: Ground) throws {
    try ground.run { root in
      try root.create("b.md", old)
      try root.create("a/c.md", old)
      #expect(try root.names().map(\.name) == [".git", "a", "b.md"])
      #expect(try root.names().map(\.kind) == [.folder, .folder, .file])
      #expect(try root.names(in: "nowhere").isEmpty)
    }
  }

  @Test(arguments: Ground.allCases)
  func `removes files, and folders once they are empty`(ground: Ground) throws {
    try ground.run { root in
      try root.create("a/b.md", old)
      try root.removeFolder("a")
      #expect(try root.kind(of: "a/b.md") == .file)
      try root.remove("a/b.md")
      try root.remove("a/b.md")
      try root.removeFolder("a")
      try root.removeFolder("a")
      #expect(try root.kind(of: "a") == nil)
    }
  }

  @Test(arguments: Ground.allCases)
  func `keeps what an exchange displaced`(ground: Ground) throws {
    try ground.run { root in
      try root.create("a.md", old)
      let displaced = try #require(try root.exchange("a.md", with: new))
      #expect(displaced.bytes == old)
      #expect(try root.read("a.md", limit: 100) == new)
      #expect(try root.read(displaced.path, limit: 100) == old)

      let again = try #require(try root.exchange("a.md", with: nil))
      #expect(again.bytes == new)
      #expect(try root.kind(of: "a.md") == nil)
      #expect(try root.exchange("a.md", with: nil) == nil)
      #expect(try root.exchange("deep/down/a.md", with: nil) == nil)
      #expect(try root.kind(of: "deep") == nil)

      #expect(try root.exchange("deep/down/a.md", with: old) == nil)
      #expect(try root.read("deep/down/a.md", limit: 100) == old)
      #expect(try root.names(in: ".git/journal/displaced").count == 2)
    }
  }

  @Test(arguments: Ground.allCases)
  func `exchanges many files at once`(ground: Ground) throws {
    try ground.run { root in
      try root.create("a.md", old)
      try root.create("b.md", old)
      let results = try root.exchange([
        Replacement("a.md", new), Replacement("b.md", nil), Replacement("c/d.md", new),
      ])
      #expect(try results.map { try $0.get()?.bytes } == [old, old, nil])
      #expect(try root.read("a.md", limit: 100) == new)
      #expect(try root.kind(of: "b.md") == nil)
      #expect(try root.read("c/d.md", limit: 100) == new)
    }
  }

  @Test(arguments: Ground.allCases)
  func `stages nothing when one of many cannot be replaced`(ground: Ground) throws {
    try ground.run { root in
      try root.create("a.md", old)
      try root.createFolders("b.md")
      #expect(throws: FileError(.write, "b.md", .notAFile)) {
        try root.exchange([Replacement("a.md", new), Replacement("b.md", new)])
      }
      #expect(try root.read("a.md", limit: 100) == old)
      #expect(try root.names(in: ".git/journal/displaced").isEmpty)
    }
  }

  @Test(arguments: Ground.allCases)
  func `sweeps the temporary files that nobody will take up`(ground: Ground) throws {
    try ground.run { root in
      try root.create(".git/journal/tmp/stray", old)
      #expect(try root.sweepTemporaries(olderThan: .zero) == 1)
      #expect(try root.names(in: ".git/journal/tmp").isEmpty)
    }
  }

  @Test func `leaves young temporary files alone`() throws {
    try Ground.disk.run { root in
      try root.create(".git/journal/tmp/young", old)
      #expect(try root.sweepTemporaries() == 0)
    }
  }

  @Test(arguments: Ground.allCases)
  func `locks one at a time`(ground: Ground) throws {
    try ground.run { root in
      func isFree() throws -> Bool {
        try FileLock(".git/journal/lock", in: root, patience: .milliseconds(30)) != nil
      }
      do {
        let lock = try FileLock(".git/journal/lock", in: root)
        let isFreeMeanwhile = try isFree()
        #expect(!isFreeMeanwhile)
        if lock == nil { Issue.record("nobody has the lock") }
      }
      #expect(try isFree())
    }
  }
}
