private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A program that believes to sit at a terminal, and a test that sits in the person's place.
package final class Pseudoterminal {
  /// All that the program has shown so far.
  package private(set) var transcript: [UInt8] = []
  private let keyboard: OwnedDescriptor
  private var child: Int32?
  /// Where in the transcript the next expectation begins.
  private var seen = 0

  /// Starts the program with a terminal of its own, whose size it can ask for.
  package init(
    running program: ChildProcess,
    columns: Int = 80,
    rows: Int = 24
  ) throws(ChildProcessError) {
    var device = [CChar](repeating: 0, count: 128)
    let descriptor = cfiles_open_terminal(Int32(columns), Int32(rows), &device, device.count)
    keyboard = OwnedDescriptor(descriptor)
    do throws(ErrorNumber) {
      if descriptor < 0 { throw ErrorNumber.current }
      let path = device.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
      child = try program.spawn(.terminal(path))
    } catch {
      throw ChildProcessError(program: program.program, number: error)
    }
    keyboard.stopWaiting()
  }

  deinit {
    if let child {
      kill(child, SIGKILL)
      _ = reap(child)
    }
  }

  /// Types; a line ends with `\r`, as the Enter key sends it.
  package func send(_ keys: String) {
    var rest = Array(keys.utf8)[...]
    let deadline = Deadline(after: .seconds(10))
    while !rest.isEmpty, !deadline.hasPassed {
      let written = rest.withUnsafeBytes { try? SystemCalls().write(keyboard.number, $0) }
      rest = rest.dropFirst(written ?? 0)
      if written == nil { listen(until: deadline) }
    }
  }

  /// Closes the window, as a person does who has had enough.
  package func hangUp() { keyboard.close() }

  /// Waits until the program has shown the text after what was expected before.
  ///
  /// The result is what it has shown since, up to the text's end.
  @discardableResult
  package func expect(
    _ text: String,
    within patience: Duration = .seconds(10)
  ) throws(UnmetExpectation) -> String {
    let deadline = Deadline(after: patience)
    while true {
      if let end = find(Array(text.utf8)) {
        defer { seen = end }
        return String(decoding: transcript[seen..<end], as: UTF8.self)
      }
      if deadline.hasPassed || !keyboard.isOpen {
        throw UnmetExpectation(expected: text, shown: String(decoding: transcript, as: UTF8.self))
      }
      listen(until: deadline)
    }
  }

  /// Waits until the program has ended, listening to its last words.
  package func end(
    within patience: Duration = .seconds(10)
  ) throws(UnmetExpectation) -> ChildProcess.Ending {
    let deadline = Deadline(after: patience)
    while let child {
      if keyboard.isOpen { listen(until: deadline) }
      if let ending = reap(child, waiting: false) {
        while keyboard.isOpen { listen(until: Deadline(after: .milliseconds(100))) }
        self.child = nil
        return ending
      }
      if deadline.hasPassed { break }
      if !keyboard.isOpen { SystemClock.pause(.milliseconds(2)) }
    }
    throw UnmetExpectation(expected: "the end", shown: String(decoding: transcript, as: UTF8.self))
  }
}

extension Pseudoterminal {
  /// Takes what the program shows, waiting for it at most until the deadline, or 50 ms.
  private func listen(until deadline: Deadline) {
    var request = pollfd(fd: keyboard.number, events: Int16(POLLIN), revents: 0)
    let patience = min(deadline.remaining, .milliseconds(50))
    guard poll(&request, 1, Int32(patience.nanoseconds / 1_000_000)) > 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 1) { buffer in
      do throws(ErrorNumber) {
        let count = try SystemCalls().read(keyboard.number, into: buffer)
        transcript += buffer[..<count]
        if count == 0 { keyboard.close() }
      } catch {
        // EIO: nobody holds the other end any more.
        if error.code != EAGAIN { keyboard.close() }
      }
    }
  }

  private func find(_ text: [UInt8]) -> Int? {
    transcript[seen...].withUnsafeBytes { shown -> Int? in
      guard let start = shown.baseAddress,
        let found = cfiles_find(start, shown.count, text, text.count)
      else { return nil }
      return seen + (found - start) + text.count
    }
  }
}

/// Something a program at a pseudoterminal did not show, or do, in time.
package struct UnmetExpectation: Error, CustomStringConvertible {
  package let expected: String
  package let shown: String

  /// What was expected, and all that was shown instead, control characters made visible.
  package var description: String {
    "expected \(EscapedText(fileName: expected)) after:\n\(EscapedText(shown))"
  }
}
