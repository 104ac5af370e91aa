import CGit2
import JournalFiles

/// A talk of libgit2's with a server through a program of ours, and what came of it.
///
/// libgit2 holds it by a counted reference for as long as it has the line.
final class Talk {
  private let process: ChildProcess
  private var program: ChildConversation?
  private var trouble: TransportFailure?
  /// What the server said to the person.
  private var said: [UInt8] = []
  /// What the server said of each reference; `nil` stands for no objection.
  var answers: [String: String?] = [:]
  /// The commit that is to go, and no other.
  var expected: ObjectID?

  init(through process: ChildProcess) {
    self.process = process
  }

  var isCancelled: Bool { process.isCancelled() }

  /// Starts the program, once.
  func begin() -> Bool {
    guard program == nil else { return true }
    do {
      program = try ChildConversation(process)
      return true
    } catch {
      trouble = .unreachable(error.description)
      return false
    }
  }

  /// Takes what the server sent next, 0 bytes at its end; `nil` when nothing more is to be had.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int? {
    noting { program throws(ChildConversation.Trouble) in try program.read(into: buffer) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) -> Bool {
    noting { program throws(ChildConversation.Trouble) in try program.write(bytes) } != nil
  }

  private func noting<Value>(
    _ body: (ChildConversation) throws(ChildConversation.Trouble) -> Value
  ) -> Value? {
    guard trouble == nil, let program else { return nil }
    do {
      return try body(program)
    } catch {
      switch error {
      case .stalled: trouble = .timedOut
      case .cancelled: trouble = .cancelled
      case .closed: break
      }
      return nil
    }
  }

  func hear(_ words: UnsafeRawBufferPointer) {
    if said.count < 65_536 { said += words }
  }

  /// Ends the program: in peace after all was said, at once where it no longer answers.
  func end() {
    if trouble == nil { program?.end() } else { program?.stop() }
  }
}

extension Talk {
  /// What the server and the programs said.
  var words: ServerWords {
    var words = ServerWords(errors: String(decoding: program?.errors ?? [], as: UTF8.self))
    for line in ServerWords.lines(String(decoding: said, as: UTF8.self)) { words.hear(line) }
    return words
  }

  /// Why a call of libgit2's came to nothing.
  func failure(_ error: GitError) -> TransportFailure {
    if isCancelled { return .cancelled }
    if let trouble { return trouble }
    end()
    var words = words
    if words.text().isEmpty { words.programs.append("fatal: \(error.message)") }
    let damage = [GIT_ERROR_INDEXER, GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT]
    if damage.contains(where: { Int32($0.rawValue) == error.category }) {
      return .damaged(words.text(error.message))
    }
    return words.failure
  }
}
