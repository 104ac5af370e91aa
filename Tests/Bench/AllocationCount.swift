import JournalFiles

/// How many blocks of memory a command asks for, from its start to its end.
struct AllocationCount {
  let total: Int

  /// `nil` where `valgrind` is missing.
  init?(_ program: String, _ arguments: String..., in folder: String, _ arena: Arena) throws {
    let counted = try? ChildProcess(
      "valgrind",
      ["--tool=dhat", "--dhat-out-file=/dev/null", program] + arguments,
      environment: arena.environment,
      workingFolder: folder
    ).run()
    guard let counted, counted.succeeded else { return nil }
    // ==123== Total:     478,480 bytes in 1,995 blocks
    let words = String(decoding: counted.errors, as: UTF8.self).split(separator: "\n")
      .first { $0.contains("Total:") }?.split(separator: " ")
    guard let words, words.count > 2, words.last == "blocks",
      let total = Int(words[words.count - 2].filter { $0 != "," })
    else { return nil }
    self.total = total
  }
}
