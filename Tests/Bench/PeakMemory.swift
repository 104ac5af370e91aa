import JournalFiles

/// The most memory that a command holds at once.
///
/// GNU time starts it: what the system notes for a child of ours would be no less than what this
/// program held when it started the child.
struct PeakMemory {
  let megabytes: Double

  /// `nil` where GNU time is missing.
  init?(_ program: String, _ arguments: [String], in folder: String, _ arena: Arena) {
    let timed = try? ChildProcess(
      "/usr/bin/time",
      ["--quiet", "-f", "peak %M", program] + arguments,
      environment: arena.environment,
      workingFolder: folder
    ).run()
    guard let timed, timed.succeeded,
      let line = String(decoding: timed.errors, as: UTF8.self).split(separator: "\n").last,
      line.hasPrefix("peak "), let kilobytes = Double(line.dropFirst("peak ".count))
    else { return nil }
    megabytes = kilobytes / 1024
  }
}
