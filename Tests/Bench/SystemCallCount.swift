import JournalFiles

/// How many system calls a command makes, all its threads together.
struct SystemCallCount {
  let total: Int

  /// `nil` where `strace` is missing.
  init?(_ program: String, _ arguments: String..., in folder: String, _ arena: Arena) throws {
    let log = "\(arena.path)/strace.log"
    let command = ["-f", "-c", "-o", log, program] + arguments
    let counted = try? ChildProcess(
      "strace",
      command,
      environment: arena.environment,
      workingFolder: folder
    ).run()
    guard counted?.succeeded == true,
      let bytes = try Root(at: arena.path).read("strace.log", limit: 1 << 20)
    else { return nil }
    // The last line: 100.00    0.123456           4     30123       120 total
    let words = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .first { $0.hasSuffix(" total") }?.split(separator: " ")
    guard let words, words.count >= 5, let total = Int(words[3]) else { return nil }
    self.total = total
  }
}
