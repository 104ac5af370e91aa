import JournalFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The temporary folder of a benchmark: journals with made-up entries, hubs, and a home of its own.
final class Arena {
  let path: String
  let environment: EnvironmentVariables
  private let journal: String

  init(journal: String) throws(ArenaError) {
    self.journal = journal
    let parent = EnvironmentVariables.current()["TMPDIR"] ?? "/tmp"
    var template = Array("\(parent)/journal-bench.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw ArenaError("could not make a folder in \(parent)")
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    var variables = EnvironmentVariables.current()
    for name in variables.values.keys where name.hasPrefix("JOURNAL_") || name.hasPrefix("GIT_") {
      variables.values[name] = nil
    }
    variables.values["HOME"] = path
    variables.values["XDG_CONFIG_HOME"] = "\(path)/config"
    variables.values["GIT_CONFIG_NOSYSTEM"] = "1"
    variables.values["JOURNAL_NOW"] = "\(Corpus.lastDay)T20:00:00+02:00"
    environment = variables
    try write("[user]\nname = Bench\nemail = bench@example.org\n[gc]\nauto = 0\n", to: ".gitconfig")
  }

  /// Removes the folder with all that is in it.
  func remove() {
    _ = try? ChildProcess("rm", ["-rf", path], environment: environment).run()
  }

  /// A journal with these entries, all of them committed.
  func makeJournal(_ name: String, _ corpus: Corpus) throws -> String {
    let folder = "\(path)/\(name)"
    try run(journal, "init", folder, "--no-input", in: path)
    for file in corpus.files { try write(file.text, to: "\(name)/\(file.path)") }
    try run("git", "add", "-A", in: folder)
    try run("git", "commit", "-qm", "entries", in: folder)
    return folder
  }

  /// A bare repository by path that the journal is pushed to.
  func addHub(to folder: String) throws {
    try run("git", "init", "-q", "--bare", "\(folder).git", in: path)
    try run("git", "remote", "add", "origin", "\(folder).git", in: folder)
    try run("git", "push", "-qu", "origin", "HEAD", in: folder)
  }

  func write(_ text: String, to name: String) throws(ArenaError) {
    let file = "\(path)/\(name)"
    makeFolders(of: file)
    guard let stream = fopen(file, "w") else { throw ArenaError("could not write \(file)") }
    let isWritten = fputs(text, stream) >= 0
    guard fclose(stream) == 0, isWritten else { throw ArenaError("could not write \(file)") }
  }

  private func makeFolders(of file: String) {
    var end = file.index(file.startIndex, offsetBy: path.utf8.count + 1)
    while let slash = file[end...].firstIndex(of: "/") {
      mkdir(String(file[..<slash]), 0o700)
      end = file.index(after: slash)
    }
  }

  func run(_ program: String, _ arguments: String..., in folder: String) throws {
    let outcome = try ChildProcess(
      program,
      arguments,
      environment: environment,
      workingFolder: folder
    ).run()
    guard outcome.succeeded else {
      let errors = String(decoding: outcome.errors, as: UTF8.self)
      throw ArenaError("\(program) \(arguments.joined(separator: " ")): \(errors)")
    }
  }
}

/// What kept the benchmark from being set up.
struct ArenaError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}
