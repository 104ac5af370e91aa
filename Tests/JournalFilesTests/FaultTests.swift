import JournalFiles
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// A change of one file, and what the file held before.
enum Change: CaseIterable {
  case create
  case replace
  case exchange
  case remove
  case takeAway

  static let path: RelativePath = "entries/2026/a.md"
  static let oldBytes = [UInt8](repeating: 1, count: 1_500)
  static let newBytes = [UInt8](repeating: 2, count: 2_500)

  var old: [UInt8]? { self == .create ? nil : Self.oldBytes }

  var new: [UInt8]? {
    switch self {
    case .create, .replace, .exchange: Self.newBytes
    case .remove, .takeAway: nil
    }
  }

  func prepare(_ calls: ModelCalls) throws {
    let root = try Root(at: "/", calls: calls)
    if let old { try root.create(Self.path, old) }
  }

  func make(in root: Root) throws {
    switch self {
    case .create: try root.create(Self.path, Self.newBytes)
    case .replace: try root.replace(Self.path, with: Self.newBytes)
    case .exchange: _ = try root.exchange(Self.path, with: Self.newBytes)
    case .remove: try root.remove(Self.path)
    case .takeAway: _ = try root.exchange(Self.path, with: nil)
    }
  }
}

extension ModelCalls {
  /// What the file holds now.
  func bytes() throws -> [UInt8]? {
    try Root(at: "/", calls: self).read(Change.path, limit: 10_000)
  }

  /// What lies in the folder for displaced files.
  func displaced() throws -> [[UInt8]] {
    let root = try Root(at: "/", calls: self)
    let folder: RelativePath = ".git/journal/displaced"
    return try root.names(in: folder).map { entry in
      let name = try #require(RelativePath(entry.name))
      return try root.read(folder / name, limit: 10_000) ?? []
    }
  }
}

@Suite struct `When the disk fails` {
  @Test(arguments: Change.allCases, [ENOSPC, EIO, EDQUOT, EROFS])
  func `a call that fails leaves the old or the new, and no litter`(
    change: Change,
    code: Int32
  ) throws {
    var call = 0
    var isDone = false
    while !isDone {
      call += 1
      let calls = ModelCalls()
      try change.prepare(calls)
      calls.set(.failing(call: call, ErrorNumber(code)))
      var failure: (any Error)?
      do { try change.make(in: Root(at: "/", calls: calls)) } catch { failure = error }
      isDone = calls.callCount < call
      calls.set(.none)

      let bytes = try calls.bytes()
      #expect(bytes == change.old || bytes == change.new, "call \(call)")
      if failure == nil { #expect(bytes == change.new, "call \(call)") }
      if let error = failure as? FileError { #expect(error.code == code) }
      let root = try Root(at: "/", calls: calls)
      #expect(try root.names(in: ".git/journal/tmp").isEmpty, "call \(call)")
      #expect(try calls.displaced().allSatisfy { $0 == change.old }, "call \(call)")
    }
    #expect(call > 5)
  }

  @Test(arguments: Change.allCases, [false, true])
  func `a power cut leaves the old or the new, and the new once it was acknowledged`(
    change: Change,
    keepingNames: Bool
  ) throws {
    var call = 0
    var isDone = false
    while !isDone {
      call += 1
      let calls = ModelCalls()
      try change.prepare(calls)
      calls.set(.powerCut(call: call))
      var isAcknowledged = false
      do {
        try change.make(in: Root(at: "/", calls: calls))
        isAcknowledged = true
      } catch {}
      isDone = calls.callCount < call
      calls.restart(keepingNames: keepingNames)

      let bytes = try calls.bytes()
      #expect(bytes == change.old || bytes == change.new, "call \(call)")
      if isAcknowledged { #expect(bytes == change.new, "call \(call)") }
      if change == .exchange || change == .takeAway, bytes == change.new {
        #expect(try calls.displaced().contains(Change.oldBytes), "call \(call)")
      }
    }
    #expect(call > 5)
  }

  @Test(arguments: [false, true])
  func `a power cut while many files are exchanged loses no words`(keepingNames: Bool) throws {
    var call = 0
    var isDone = false
    while !isDone {
      call += 1
      let calls = ModelCalls()
      try Change.exchange.prepare(calls)
      calls.set(.powerCut(call: call))
      var isAcknowledged = false
      do {
        let results = try Root(at: "/", calls: calls).exchange([
          Replacement(Change.path, Change.newBytes), Replacement("b.md", Change.newBytes),
        ])
        for result in results { _ = try result.get() }
        isAcknowledged = true
      } catch {}
      isDone = calls.callCount < call
      calls.restart(keepingNames: keepingNames)

      let bytes = try calls.bytes()
      #expect(bytes == Change.oldBytes || bytes == Change.newBytes, "call \(call)")
      if isAcknowledged { #expect(bytes == Change.newBytes, "call \(call)") }
      if bytes == Change.newBytes {
        #expect(try calls.displaced().contains(Change.oldBytes), "call \(call)")
      }
    }
  }

  @Test(
    arguments: [
      [.exchange], [.exchange, .renameExclusively], [.exchange, .renameExclusively, .link],
    ]
      as [Set<ModelCalls.Lacking>]
  )
  func `a file system without newer calls is written to all the same`(
    lacking: Set<ModelCalls.Lacking>
  ) throws {
    for change in Change.allCases {
      let calls = ModelCalls()
      try change.prepare(calls)
      calls.set(.lacking(lacking, ErrorNumber(EINVAL)))
      try change.make(in: Root(at: "/", calls: calls))
      #expect(try calls.bytes() == change.new)
      if change == .exchange { #expect(try calls.displaced() == [Change.oldBytes]) }
      if change == .create {
        #expect(throws: FileError.self) { try change.make(in: Root(at: "/", calls: calls)) }
      }
    }
  }

  @Test func `what need not last does not wait for the disk`() throws {
    let calls = ModelCalls()
    let root = try Root(at: "/", calls: calls)
    try root.replace("note", with: [1], isDurable: false)
    #expect(try root.read("note", limit: 9) == [1])
    calls.restart()
    #expect(try Root(at: "/", calls: calls).read("note", limit: 9) == nil)
  }

  @Test(arguments: [false, true])
  func `a file that takes another's place is on the disk first`(keepingNames: Bool) throws {
    let calls = ModelCalls()
    let root = try Root(at: "/", calls: calls)
    try root.create("settings", [1])
    try root.create("copy", [], isDurable: false)
    try root.replace("copy", with: [2], isDurable: false)
    calls.restart(keepingNames: keepingNames)
    let again = try Root(at: "/", calls: calls)
    #expect(try again.read("settings", limit: 9) == [1])
    try again.replace("copy", with: [2], isDurable: false)
    try again.move("copy", over: "settings")
    calls.restart(keepingNames: keepingNames)
    let last = try Root(at: "/", calls: calls)
    #expect(try last.read("settings", limit: 9) == [2])
    #expect(try last.read("copy", limit: 9) == nil)
  }

  @Test func `new folders survive with the file in them`() throws {
    let calls = ModelCalls()
    try Root(at: "/", calls: calls).create("a/b/c/d.md", [1])
    calls.restart()
    #expect(try Root(at: "/", calls: calls).read("a/b/c/d.md", limit: 9) == [1])
  }

  @Test func `the model forgets what was not synced`() throws {
    let calls = ModelCalls()
    let root = try calls.openFolder(at: "/")
    let file = try calls.open("a", in: root, for: .creating)
    _ = [1, 2, 3].withUnsafeBytes { bytes in try? calls.write(file, bytes) }
    calls.restart(keepingNames: true)
    #expect(try Root(at: "/", calls: calls).read("a", limit: 9) == [])
    calls.restart()
    #expect(try Root(at: "/", calls: calls).read("a", limit: 9) == [])
  }
}
