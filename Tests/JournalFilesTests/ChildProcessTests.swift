import JournalFiles
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite struct `A child process` {
  private func shell(_ script: String) -> ChildProcess {
    ChildProcess("sh", ["-c", script])
  }

  @Test func `gives both outputs and how it ended`() throws {
    let outcome = try shell("echo out; echo err >&2; exit 7").run()
    #expect(outcome.ending == .exited(7))
    #expect(outcome.output == Array("out\n".utf8))
    #expect(outcome.errors == Array("err\n".utf8))
    #expect(!outcome.succeeded)
  }

  @Test func `takes its arguments as they are`() throws {
    let outcome = try ChildProcess("printf", ["%s|", "a b", "$HOME", "", "'"]).run()
    #expect(outcome.output == Array("a b|$HOME||'|".utf8))
  }

  @Test func `may read and write more than a pipe holds`() throws {
    var child = ChildProcess("cat")
    child.input = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let outcome = try child.run()
    #expect(outcome.output == child.input)
    #expect(outcome.succeeded)
  }

  @Test func `need not read its input`() throws {
    var child = ChildProcess("true")
    child.input = [UInt8](repeating: 0, count: 1_000_000)
    #expect(try child.run().succeeded)
  }

  @Test func `has empty input unless it is given some`() throws {
    #expect(try ChildProcess("cat").run().output == [])
  }

  @Test func `is read to its end, but only so much is kept`() throws {
    var child = shell("head -c 500000 /dev/zero; echo done >&2")
    child.outputLimit = 1_000
    let outcome = try child.run()
    #expect(outcome.output.count == 1_000)
    #expect(outcome.isCut)
    #expect(outcome.errors == Array("done\n".utf8))
    #expect(outcome.succeeded)
  }

  @Test func `runs where it is told, with the environment it is told`() throws {
    let folder = TemporaryFolder()
    var child = shell("pwd -P; echo $WORD")
    child.workingFolder = folder.path
    child.environment.values["WORD"] = "kind"
    #expect(try child.run().output.ends(with: "\(folder.path)\nkind\n"))
  }

  @Test func `that a signal ended says so`() throws {
    #expect(try shell("kill -TERM $$").run().ending == .killed(bySignal: SIGTERM))
  }

  @Test func `that does nothing for too long is killed`() throws {
    var child = shell("echo before; exec sleep 60")
    child.patience = .milliseconds(100)
    let outcome = try child.run()
    #expect(outcome.ending == .stalled)
    #expect(outcome.output == Array("before\n".utf8))
  }

  @Test func `may take long as long as it goes on`() throws {
    var child = shell("for i in 1 2 3 4 5 6; do sleep 0.05; echo $i; done")
    child.patience = .milliseconds(250)
    #expect(try child.run().succeeded)
  }

  @Test func `is not waited for when only its own children live on`() throws {
    let start = SystemClock.monotonic()
    let outcome = try shell("echo begun; sleep 20 & exit 0").run()
    #expect(outcome.output == Array("begun\n".utf8))
    #expect(SystemClock.monotonic() - start < 10_000_000_000)
  }

  @Test func `dies of a closed pipe, though we do not`() throws {
    ProcessSetup.begin()
    let outcome = try shell("sh -c 'kill -PIPE $$'; echo $?").run()
    #expect(outcome.output == Array("\(128 + SIGPIPE)\n".utf8))
  }

  @Test func `that does not exist cannot be started`() {
    let error = #expect(throws: ChildProcessError.self) {
      try ChildProcess("no-such-program-here").run()
    }
    #expect(
      error?.description == "could not start 'no-such-program-here': No such file or directory"
    )
  }
}

@Suite(.serialized) struct `A program in the foreground` {
  @Test func `is waited for`() throws {
    #expect(try ChildProcess("sh", ["-c", "exit 3"]).runInForeground() == .exited(3))
  }

  @Test func `leaves us alive when the person interrupts it`() throws {
    let script = "kill -INT $PPID; kill -QUIT $PPID; exit 4"
    #expect(try ChildProcess("sh", ["-c", script]).runInForeground() == .exited(4))
  }
}

extension [UInt8] {
  fileprivate func ends(with text: String) -> Bool {
    suffix(text.utf8.count) == Array(text.utf8)[...]
  }
}
