import JournalFiles

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

/// An empty folder that goes with the value.
final class TemporaryFolder {
  let path: String

  init() {
    let base = EnvironmentVariables.current()["TMPDIR"] ?? "/tmp"
    var template = Array("\(base)/journal-test-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap(mkdtemp).map { String(cString: $0) } ?? "/nowhere"
    }
  }

  deinit { removeTree(path) }

  func root() throws -> Root { try Root(at: path) }

  /// Runs `body` with the path of a name in the folder, for calls that the tests make themselves.
  @discardableResult
  func at(_ name: String, _ body: (String) -> Int32) -> Int32 { body(path + "/" + name) }
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
