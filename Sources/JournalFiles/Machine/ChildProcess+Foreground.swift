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
  /// Meanwhile an interrupt typed there is the program's to handle, and we ignore it.
  package func runInForeground() throws(ChildProcessError) -> Ending {
    let previous = [SIGINT, SIGQUIT].map { ($0, signal($0, SIG_IGN)) }
    defer { for (number, handler) in previous { signal(number, handler) } }
    do {
      return reap(try spawn(.inherited)) ?? .exited(0)
    } catch {
      throw ChildProcessError(program: program, number: error)
    }
  }
}
