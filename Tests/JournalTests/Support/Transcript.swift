import JournalFiles
import Testing

/// A terminal session as text: commands after `$ `, below each what it printed.
///
/// Standard error stands behind `! `, another ending than 0 as `[2]`. Lines that begin with `#` are
/// for the reader.
struct Transcript {
  private let lines: [Substring]

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The session again, as it goes on this machine.
  func replayed(on machine: TestMachine) throws -> String {
    var replayed: [String] = []
    for (index, line) in lines.enumerated() {
      let isAfterGap = index == 0 || lines[index - 1].isEmpty || lines[index - 1].hasPrefix("#")
      if line.hasPrefix("$ ") {
        replayed.append(String(line))
        replayed += try run(String(line.dropFirst(2)), on: machine)
      } else if line.hasPrefix("# "), isAfterGap {
        replayed.append(String(line))
      } else if line.isEmpty, replayed.last?.isEmpty == false,
        replayed.last?.hasPrefix("#") == false
      {
        replayed.append("")
      }
    }
    while replayed.last?.isEmpty == true { replayed.removeLast() }
    return replayed.joined(separator: "\n") + "\n"
  }

  private func run(_ command: String, on machine: TestMachine) throws -> [String] {
    let run = try machine.shell(command)
    var lines = Self.lines(run.output) + Self.lines(run.errors).map { "! " + $0 }
    if run.exitCode != 0 { lines.append("[\(run.exitCode.map(String.init) ?? "killed")]") }
    return lines.map { Self.steady($0, home: machine.home) }
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    // An empty line would end the command's part.
    return lines.map { $0.isEmpty ? "·" : $0 }
  }

  /// The line without what differs from run to run: the home's path and the ends of ids.
  private static func steady(_ line: String, home: String) -> String {
    line.replacing(home, with: "~")
      .replacing(/(ynced with .* on )\d{4}-\d\d-\d\d/) { "\($0.1)DAY" }
      .replacing(/\d{4}-\d\d-\d\d \d\d:\d\d(?=  )/, with: "DAY TIME")
      .replacing(/((?:laptop|phone), )\d{4}-\d\d-\d\d/) { "\($0.1)DAY       " }
      .replacing(/("(?:id|time)": )("[0-9a-f]{40}"|\d{10})/) { "\($0.1)…" }
      .replacing(/(\d{4}-\d\d-\d\d-[a-z_]+)-[0-9a-hjkmnp-tv-z]{4}(?![0-9a-z])/) { "\($0.1)-XXXX" }
      .replacing(
        /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/,
        with: "UUID"
      )
  }
}

extension TestMachine {
  /// Runs a line of the shell, where `journal` is the program that was built.
  @discardableResult
  func shell(_ line: String) throws -> JournalRun {
    var shell = ChildProcess(
      "/bin/sh",
      ["-c", line],
      environment: environment,
      workingFolder: home
    )
    shell.environment.values["PATH"] = try programFolder + ":" + (environment["PATH"] ?? "")
    shell.patience = .seconds(60)
    return JournalRun(try shell.run())
  }
}
