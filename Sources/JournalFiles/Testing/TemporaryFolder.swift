#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// An empty folder for a test, which goes with the value.
package final class TemporaryFolder: Sendable {
  /// Without symbolic links on the way.
  package let path: String

  package init() {
    let base = EnvironmentVariables.current()["TMPDIR"] ?? "/tmp"
    let template = base + "/journal-test-" + Randomness.name()
    precondition(mkdir(template, 0o700) == 0, "no temporary folder can be made in \(base)")
    let resolved = realpath(template, nil)
    path = resolved.map { String(cString: $0) } ?? template
    free(resolved)
  }

  deinit { removeTree(path) }

  package func root() throws(FileError) -> Root { try Root(at: path) }

  /// Runs `body` with the path of a name in the folder, for calls that a test makes itself.
  @discardableResult
  package func at(_ name: String, _ body: (String) -> Int32) -> Int32 { body(path + "/" + name) }
}

private func removeTree(_ path: String) {
  let calls = SystemCalls()
  guard let folder = try? calls.openFolder(at: path) else { return }
  for entry in (try? calls.entries(folder)) ?? [] {
    let inner = path + "/" + entry.name
    if entry.kind == .folder { removeTree(inner) } else { unlink(inner) }
  }
  try? calls.close(folder)
  rmdir(path)
}
