import JournalFiles
import Synchronization
import Testing

@Suite struct `A conversation with a program` {
  private func shell(_ script: String, patience: Duration? = .seconds(20)) -> ChildProcess {
    ChildProcess("sh", ["-c", script], patience: patience)
  }

  private func hear(_ program: ChildConversation, limit: Int = .max) throws -> [UInt8] {
    var heard: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while heard.count < limit {
      let count = try buffer.withUnsafeMutableBytes { try program.read(into: $0) }
      if count == 0 { break }
      heard += buffer[..<count]
    }
    return heard
  }

  private func say(_ text: String, to program: ChildConversation) throws {
    try Array(text.utf8).withUnsafeBytes { try program.write($0) }
  }

  @Test func `goes back and forth`() throws {
    let program = try ChildConversation(
      shell("read a; echo \"one $a\"; read b; echo \"two $b\"; exit 3")
    )
    try say("x\n", to: program)
    #expect(try hear(program, limit: 6) == Array("one x\n".utf8))
    try say("y\n", to: program)
    #expect(try hear(program) == Array("two y\n".utf8))
    #expect(program.end() == .exited(3))
  }

  @Test func `waits for nobody when both sides talk at once`() throws {
    let program = try ChildConversation(ChildProcess("cat", patience: .seconds(20)))
    let bytes = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    try bytes.withUnsafeBytes { try program.write($0) }
    #expect(try hear(program, limit: bytes.count) == bytes)
    #expect(program.end() == .exited(0))
  }

  @Test func `keeps what was complained about`() throws {
    let program = try ChildConversation(shell("echo sorry >&2; exit 1"))
    #expect(try hear(program) == [])
    #expect(program.end() == .exited(1))
    #expect(program.errors == Array("sorry\n".utf8))
  }

  @Test func `notices that nobody reads any more`() throws {
    let program = try ChildConversation(shell("exec <&-; echo; exec sleep 0.2"))
    #expect(try hear(program, limit: 1).count == 1)
    #expect(throws: ChildConversation.Trouble.closed) {
      try say(String(repeating: "x", count: 1_000_000), to: program)
    }
  }

  @Test func `runs out of patience with silence, not with slowness`() throws {
    let silent = try ChildConversation(shell("exec sleep 30", patience: .milliseconds(100)))
    #expect(throws: ChildConversation.Trouble.stalled) { try hear(silent) }
    let deaf = try ChildConversation(shell("exec sleep 30", patience: .milliseconds(100)))
    #expect(throws: ChildConversation.Trouble.stalled) {
      try say(String(repeating: "x", count: 1_000_000), to: deaf)
    }
    let slow = try ChildConversation(
      shell("for i in 1 2 3 4; do sleep 0.1; echo $i >&2; done; echo done", patience: .seconds(2))
    )
    #expect(try hear(slow) == Array("done\n".utf8))
  }

  @Test func `can be given up`() throws {
    let asks = Asks()
    var process = shell("exec sleep 30", patience: nil)
    process.isCancelled = { asks.count.add(1, ordering: .relaxed).newValue > 2 }
    let program = try ChildConversation(process)
    #expect(throws: ChildConversation.Trouble.cancelled) { try hear(program) }
    #expect(try process.run().ending == .cancelled)
  }
}

private final class Asks: Sendable {
  let count = Atomic(0)
}
