#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// Somebody ended the conversation: Ctrl-C, a signal, or a terminal that went away.
struct Interruption: Error {
  /// What had been typed of an answer.
  var typed = ""
}

/// The terminal that gives each key at once; it is as before when this value ends.
///
/// SIGINT, SIGTERM and SIGHUP wait while an answer is being saved and count as Ctrl-C while a key
/// is awaited.
struct RawTerminal: ~Copyable {
  private let input: Int32
  private let mode: termios
  private let signals: sigset_t
  private let handlers: [SignalHandler?]
  private var decoder = KeyDecoder()

  /// Takes over the terminal, or gives `nil` when `input` is none.
  init?(input: Int32 = STDIN_FILENO) {
    var mode = termios()
    guard tcgetattr(input, &mode) == 0 else { return nil }
    self.input = input
    self.mode = mode
    signals = Self.holdSignals()
    handlers = Self.interrupting.map { signal($0, SIG_DFL) }
    enter()
  }

  deinit { leave() }

  /// Waits for the next key.
  mutating func key() throws(Interruption) -> Key {
    while true {
      if let key = decoder.key(after: try byte()) { return key }
    }
  }

  /// Columns of the terminal, 80 when it does not say.
  var columns: Int {
    var size = winsize()
    guard ioctl(input, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Gives the terminal back while `work` runs, as for an editor.
  func away<Result>(_ work: () -> Result) -> Result {
    leave()
    defer { enter() }
    return work()
  }

  /// Stops the process as Ctrl-Z does, until the shell lets it go on.
  func suspend() {
    away { _ = kill(0, SIGTSTP) }
  }

  private func byte() throws(Interruption) -> UInt8 {
    var waiting = fd_set()
    withUnsafeMutableBytes(of: &waiting) { $0[Int(input) / 8] |= 1 << (input % 8) }
    var allowed = signals
    guard pselect(input + 1, &waiting, nil, nil, nil, &allowed) > 0 else { throw Interruption() }
    var byte: UInt8 = 0
    guard read(input, &byte, 1) == 1 else { throw Interruption() }
    return byte
  }

  private func enter() {
    var raw = mode
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG | IEXTEN)
    raw.c_iflag &= ~tcflag_t(IXON | ICRNL | INLCR)
    tcsetattr(input, TCSADRAIN, &raw)
    // The handler does nothing: it only makes `pselect` return.
    for number in Self.interrupting { _ = signal(number) { _ in } }
    var held = Self.heldSignals
    sigprocmask(SIG_BLOCK, &held, nil)
  }

  private func leave() {
    var mode = mode
    tcsetattr(input, TCSADRAIN, &mode)
    for (number, handler) in zip(Self.interrupting, handlers) { _ = signal(number, handler) }
    var signals = signals
    sigprocmask(SIG_SETMASK, &signals, nil)
  }

  /// Blocks the signals that end a conversation, and gives back what was blocked before.
  private static func holdSignals() -> sigset_t {
    var held = heldSignals
    var before = sigset_t()
    sigprocmask(SIG_BLOCK, &held, &before)
    return before
  }

  private typealias SignalHandler = @convention(c) (Int32) -> Void

  private static let interrupting = [SIGINT, SIGTERM, SIGHUP]

  private static var heldSignals: sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in interrupting { sigaddset(&signals, number) }
    return signals
  }
}
