#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension ChildProcess {
  /// Runs the program in our place at the terminal, as an editor or a pager, and waits for its end.
  ///
  /// Input that it is to have comes through a pipe; it may end without reading all of it. Meanwhile
  /// an interrupt typed there is the program's to handle, and we ignore it.
  package func runInForeground() throws(ChildProcessError) -> Ending {
    _ = ignoringBrokenPipes
    let previous = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in previous { signal(number, handler) } }
    do {
      return reap(try spawnInForeground()) ?? .exited(0)
    } catch {
      throw ChildProcessError(program: program, number: error)
    }
  }

  private func spawnInForeground() throws(ErrorNumber) -> Int32 {
    guard let input else { return try spawn(.inherited) }
    let pipe = try Pipe()
    let child = try spawn(.pipes(input: pipe.reading.number, output: -1, errors: -1))
    pipe.reading.close()
    var rest = input[...]
    while !rest.isEmpty, let count = rest.withUnsafeBytes({ written($0, to: pipe.writing) }) {
      rest = rest.dropFirst(count)
    }
    pipe.writing.close()
    return child
  }
}

/// How many of the bytes were written; `nil` when nobody reads any more.
private func written(_ bytes: UnsafeRawBufferPointer, to pipe: OwnedDescriptor) -> Int? {
  try? SystemCalls().write(pipe.number, bytes)
}
