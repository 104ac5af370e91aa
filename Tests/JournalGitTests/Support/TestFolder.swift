import JournalFiles

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A temporary folder that goes with the value.
final class TestFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/journal-git-XXXXXX".utf8CString)
    path = String(cString: mkdtemp(&template))
  }

  deinit {
    _ = try? ChildProcess("chmod", ["-R", "u+rwx", path]).run()
    _ = try? ChildProcess("rm", ["-rf", path]).run()
  }

  func root(_ name: String) throws -> Root {
    let path = "\(path)/\(name)"
    mkdir(path, 0o700)
    return try Root(at: path)
  }
}

/// Runs the real `git`, with a fixed author and nobody's configuration.
@discardableResult
func git(_ arguments: String..., in folder: String, input: String? = nil) throws -> String {
  var environment = EnvironmentVariables.current()
  environment.values["GIT_CONFIG_GLOBAL"] = "/dev/null"
  environment.values["GIT_CONFIG_SYSTEM"] = "/dev/null"
  environment.values["LC_ALL"] = "C"
  let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]
  let outcome = try ChildProcess(
    "git",
    identity + arguments,
    environment: environment,
    workingFolder: folder,
    input: input.map { Array($0.utf8) }
  ).run()
  let text = String(decoding: outcome.output, as: UTF8.self)
  guard outcome.succeeded else {
    throw TestFailure(
      words: "git \(arguments): " + String(decoding: outcome.errors, as: UTF8.self)
    )
  }
  return text.hasSuffix("\n") ? String(text.dropLast()) : text
}

struct TestFailure: Error {
  let words: String
}

extension Root {
  func text(_ path: String) throws -> String? {
    guard let relative = RelativePath(path) else { throw TestFailure(words: path) }
    return try read(relative, limit: .max).map { String(decoding: $0, as: UTF8.self) }
  }

  func write(_ path: String, _ text: String) throws {
    guard let relative = RelativePath(path) else { throw TestFailure(words: path) }
    try replace(relative, with: Array(text.utf8))
  }

  func delete(_ path: String) throws {
    guard let relative = RelativePath(path) else { throw TestFailure(words: path) }
    try remove(relative)
  }
}

extension Repository {
  /// A new repository with an author of its own.
  static func fresh(_ root: Root) throws -> Repository {
    let repository = try Repository.create(at: root)
    try repository.set(["user.name": "Ada", "user.email": "ada@example.org"])
    return repository
  }

  func save(allowingDeletions: Bool = false) throws -> Snapshot {
    try snapshot(
      command: "test",
      device: "desk",
      allowingDeletions: allowingDeletions,
      secondLook: {}
    )
  }
}
