import Testing

@testable import JournalFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite struct `What is written out` {
  @Test func `is written in the order it was given, however short the writes are`() throws {
    let calls = ModelCalls()
    let output = try output(to: calls)
    var expected = ""
    for number in 1...20_000 {
      output.writeLine("line \(number)")
      expected += "line \(number)\n"
    }
    try output.flush()
    #expect(try text(in: calls) == expected)
  }

  @Test func `has colours only where they are shown`() throws {
    for (shows, expected) in [(true, "\u{1B}[1;31mno\u{1B}[0m\n"), (false, "no\n")] {
      let calls = ModelCalls()
      let output = try output(to: calls, showsColours: shows)
      output.write("no", [.bold, .red])
      output.writeLine()
      try output.flush()
      #expect(try text(in: calls) == expected)
    }
  }

  @Test func `for programs goes out as it is, but on a terminal escaped`() throws {
    for (isTerminal, expected) in [(false, "\u{1B}c"), (true, "<U+001B>c")] {
      let calls = ModelCalls()
      let output = try output(to: calls, isTerminal: isTerminal)
      output.write(raw: [0x1B, UInt8(ascii: "c")])
      try output.flush()
      #expect(try text(in: calls) == expected)
    }
  }

  @Test func `that was lost is an error, now and later`() throws {
    let calls = ModelCalls()
    let output = try output(to: calls)
    calls.set(.failing(call: 1, ErrorNumber(ENOSPC)))
    output.write("lost")
    let first = #expect(throws: OutputError.self) { try output.flush() }
    #expect(first?.description == "could not write to standard output: No space left on device")
    output.write("more")
    #expect(throws: OutputError.self) { try output.flush() }
  }

  @Test func `to a reader that went away is an error, not the end of us`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    close(ends[0])
    ProcessSetup.begin()
    let output = Output(ends[1], name: "standard output", calls: SystemCalls())
    output.write("words")
    let error = #expect(throws: OutputError.self) { try output.flush() }
    #expect(error?.isBrokenPipe == true)
    close(ends[1])
  }

  @Test func `waits for a slow reader that asked us not to wait`() throws {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    _ = fcntl(ends[1], F_SETFL, fcntl(ends[1], F_GETFL) | O_NONBLOCK)
    let reader = SlowReader(ends[0])
    let writer = PipeWriter(ends[1], count: 300_000)
    ParallelJob.run([reader, writer][...])
    #expect(reader.count == 300_000)
    #expect(writer.failure == nil)
    close(ends[0])
  }

  @Test(
    arguments: [
      (.auto, true, [:], true),
      (.auto, false, [:], false),
      (.auto, true, ["NO_COLOR": "1"], false),
      (.auto, true, ["NO_COLOR": ""], true),
      (.auto, true, ["TERM": "dumb"], false),
      (.always, false, ["NO_COLOR": "1"], true),
      (.never, true, [:], false),
    ] as [(ColourChoice, Bool, [String: String], Bool)]
  )
  func `chooses colours by flag, environment and terminal`(
    choice: ColourChoice,
    isTerminal: Bool,
    variables: [String: String],
    expected: Bool
  ) {
    #expect(
      choice.colours(onTerminal: isTerminal, EnvironmentVariables(variables)) == expected
    )
  }

  private func output(
    to calls: ModelCalls,
    isTerminal: Bool = false,
    showsColours: Bool = false
  ) throws -> Output {
    let file = try calls.open("out", in: calls.openFolder(at: "/"), for: .creating)
    return Output(
      file,
      name: "standard output",
      calls: calls,
      isTerminal: isTerminal,
      showsColours: showsColours
    )
  }

  private func text(in calls: ModelCalls) throws -> String {
    let bytes = try Root(at: "/", calls: calls).read("out", limit: 1_000_000)
    return String(decoding: try #require(bytes), as: UTF8.self)
  }
}

private final class SlowReader: ParallelJob {
  private let descriptor: Int32
  private(set) var count = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  override func run() {
    var buffer = [UInt8](repeating: 0, count: 10_000)
    while true {
      let read = read(descriptor, &buffer, buffer.count)
      if read <= 0 { return }
      count += read
    }
  }
}

private final class PipeWriter: ParallelJob {
  private let descriptor: Int32
  private let count: Int
  private(set) var failure: OutputError?

  init(_ descriptor: Int32, count: Int) {
    self.descriptor = descriptor
    self.count = count
  }

  override func run() {
    let output = Output(descriptor, name: "pipe", calls: SystemCalls())
    do {
      output.write(raw: [UInt8](repeating: 65, count: count))
      try output.flush()
    } catch {
      failure = error
    }
    close(descriptor)
  }
}
