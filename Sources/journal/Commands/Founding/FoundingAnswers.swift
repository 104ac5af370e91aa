import JournalFiles
import JournalFormat
import JournalStore

#if canImport(Darwin)
private import Darwin
#else
private import Glibc
#endif

/// What a person says when a journal begins; all of it may stay unsaid.
struct FoundingAnswers {
  /// What brought the person here.
  enum Reason: String, CaseIterable {
    case no
    case interview
    case looking

    /// The prompt to go on with.
    var prompt: String {
      switch self {
      case .no: "rejection"
      case .interview: "application"
      case .looking: "checkin"
      }
    }
  }

  var device: String?
  /// Whether neither an argument nor this machine's settings said the device's name.
  private(set) var mayRenameDevice = false
  private(set) var supporter: String?
  private(set) var country: String?
  private(set) var reason: Reason?

  init(device: String?, supporter: String?, country: String?, reason: String?) throws(Failure) {
    self.device = device
    self.supporter = try supporter.map(Self.handle)
    self.country = try country.map(Self.countryCode)
    self.reason = try reason.map(Self.reason)
  }

  /// Asks for what no argument said.
  mutating func ask(in session: Session) throws {
    mayRenameDevice = device == nil && session.machine.device == nil
    defer { device = device ?? session.machine.device ?? Self.hostName }
    guard session.mayAsk else { return }
    var conversation = session.conversation()
    if conversation.hasKeys { conversation.say("Four short questions; Enter skips each.") }
    if device == nil, session.machine.device == nil {
      let question = Question(
        label: "This device's name?",
        explanation: "how the history calls this machine",
        proposal: Self.hostName
      )
      device = try conversation.read(question) { text in text }
    }
    supporter =
      try supporter
      ?? conversation.read(
        Question(
          label: "Who has your back?",
          explanation: "a first name or any word; it stays in people.yaml"
        ),
        as: Self.handle
      )
    country =
      try country
      ?? conversation.read(
        Question(
          label: "Your country's two letters?",
          explanation: "as DE, so that 'journal support' fits"
        ),
        as: Self.countryCode
      )
    reason =
      try reason
      ?? conversation.read(
        Question(
          label: "What brought you: a no, an interview, looking?",
          explanation: "the first entry goes on from there",
          words: Reason.allCases.map(\.rawValue)
        ),
        as: Self.reason
      )
  }

  private static func handle(_ text: String) throws(Failure) -> String {
    guard let handle = Slug.of(text) else {
      throw .usage("a handle needs a letter or a digit, and '\(text)' has none")
    }
    return handle
  }

  private static func countryCode(_ text: String) throws(Failure) -> String {
    let code = text.uppercased()
    guard code.count == 2, code.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw .usage("a country is two letters as DE, not '\(text)'")
    }
    return code
  }

  private static func reason(_ text: String) throws(Failure) -> Reason {
    let words = text.lowercased().split(separator: " ").filter { !["a", "an"].contains($0) }
    let typed = words.joined(separator: " ")
    guard
      let reason = Reason.allCases.first(where: { !typed.isEmpty && $0.rawValue.hasPrefix(typed) })
    else { throw .unknown("reason", text, among: Reason.allCases.map(\.rawValue)) }
    return reason
  }

  /// The machine's name up to its first dot.
  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    let bytes = name.prefix { $0 != 0 && $0 != CChar(UInt8(ascii: ".")) }.map(
      UInt8.init(bitPattern:)
    )
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Conversation {
  /// Asks until the answer can be read; `nil` when there is none.
  fileprivate mutating func read<Value>(
    _ question: Question,
    as value: (String) throws(Failure) -> Value
  ) throws(Interruption) -> Value? {
    while true {
      guard case .answer(let text) = try reply(to: question), !text.isEmpty else { return nil }
      do throws(Failure) { return try value(text) } catch {
        say(EscapedText(line: error.message))
      }
    }
  }
}
