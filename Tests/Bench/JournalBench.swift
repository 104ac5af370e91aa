import JournalFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// Compares a journal binary with git and ripgrep on made-up entries, in interleaved rounds, and
/// shows medians and ratios beside the goals that the project has set itself.
@main
struct JournalBench {
  static func main() {
    let output = Output.standardOutput()
    let complaints = Output.standardError()
    let status = run(output, complaints)
    try? output.flush()
    try? complaints.flush()
    exit(status)
  }

  private static func run(_ output: Output, _ complaints: Output) -> Int32 {
    let workingFolder = EnvironmentVariables.current()["PWD"] ?? "."
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let options = Options(arguments, workingFolder: workingFolder) else {
      complaints.writeLine("\(Options.usage)")
      return 64
    }
    let missing = ["git", "rg", options.journal].filter { !isThere($0) }
    guard missing.isEmpty else {
      complaints.writeLine(
        """
        the benchmark needs \(missing.joined(separator: " and ")); \
        on Debian: apt-get install git ripgrep
        """
      )
      return 2
    }
    do {
      let benchmark = try Benchmark(options, output)
      defer { benchmark.end() }
      try benchmark.run()
      return 0
    } catch {
      complaints.writeLine("could not run the benchmark: \("\(error)")")
      return 2
    }
  }

  private static func isThere(_ program: String) -> Bool {
    (try? ChildProcess(program, ["--version"]).run())?.succeeded == true
  }
}
