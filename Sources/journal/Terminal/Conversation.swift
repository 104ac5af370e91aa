import JournalFiles
import JournalFormat
import JournalReport

/// Questions on standard error, answers from standard input, whether that is a terminal or a pipe.
struct Conversation: ~Copyable {
  private var editor: LineEditor?
  private let plain: PlainLines
  private let write: (EscapedText) -> Void

  /// Begins a conversation; without `keys` lines are read plainly even from a terminal.
  init(keys: Bool, lines: PlainLines, write: @escaping (EscapedText) -> Void) {
    plain = lines
    editor = keys ? LineEditor(write: write) : nil
    self.write = write
  }

  /// Whether the person sits at a terminal that gives each key at once.
  var hasKeys: Bool { editor != nil }

  /// Says something on a line of its own.
  func say(_ text: EscapedText) { write("\(text)\n") }

  /// Gives the terminal back while `work` runs, as for an editor.
  func away<Result>(_ work: () -> Result) -> Result {
    guard editor != nil else { return work() }
    return editor?.away(work) ?? work()
  }

  /// Asks, and shows what the answer may be for as long as it is `?`.
  mutating func reply(to question: Question) throws(Interruption) -> Reply {
    while true {
      let reply = question.takesLines ? try lines(for: question) : try line(for: question)
      guard reply == .answer("?") else { return reply }
      say("  \(EscapedText(line: question.explanation))")
    }
  }

  private mutating func line(for question: Question) throws(Interruption) -> Reply {
    switch try typedLine(for: question, label: question.prompt, from: question.initial) {
    case .line(let text), .pasted(let text):
      .answer(text.trimmed.isEmpty ? question.proposal : text.trimmed)
    case .editor(let text): .editor(text)
    case .end: .enough
    }
  }

  private mutating func lines(for question: Question) throws(Interruption) -> Reply {
    var lines = question.initial.split(
      omittingEmptySubsequences: false,
      whereSeparator: \.isNewline
    )
    .map(String.init)
    if lines.last == "" { lines.removeLast() }
    var begun = lines.popLast() ?? ""
    var label = question.label
    for line in lines { say("  \(EscapedText(line: line))") }
    while true {
      switch try nextLine(for: question, label: label, from: begun, after: lines) {
      case .line(""): return .answer(Self.joined(lines))
      case .line("?") where lines.isEmpty: return .answer("?")
      case .line(let text), .pasted(let text): lines.append(text)
      case .editor(let text): return .editor(Self.joined(lines + [text]))
      case .end: return lines.isEmpty ? .enough : .answer(Self.joined(lines))
      }
      label = ""
      begun = ""
    }
  }

  private mutating func nextLine(
    for question: Question,
    label: String,
    from begun: String,
    after lines: [String]
  ) throws(Interruption) -> TypedLine {
    do { return try typedLine(for: question, label: label, from: begun) } catch {
      throw Interruption(typed: Self.joined(lines + [error.typed]))
    }
  }

  private static func joined(_ lines: [String]) -> String {
    let trimmed = lines.map { String($0.reversed().drop(while: \.isWhitespace).reversed()) }
    let text = trimmed.drop { $0.isEmpty }
    return String(text.joined(separator: "\n").reversed().drop(while: \.isNewline).reversed())
  }

  private mutating func typedLine(
    for question: Question,
    label: String,
    from initial: String = ""
  ) throws(Interruption) -> TypedLine {
    let width = Self.promptColumns(of: question.prompt)
    let prompt = EscapedText(line: label.padded(to: width - 2)) + "> "
    guard editor != nil else {
      write(prompt)
      let line = plain.next()
      write("\n")
      return line.map { .line($0.isEmpty ? initial : $0) } ?? .end
    }
    let columns = editor?.columns ?? 80
    guard width + 20 <= columns else {
      if !label.isEmpty { say(EscapedText(line: label)) }
      return try editor?.line(after: "> ", of: 2, for: question, from: initial) ?? .end
    }
    return try editor?.line(after: prompt, of: width, for: question, from: initial) ?? .end
  }

  /// Answers of short labels stand below each other, those of longer ones too.
  static func promptColumns(of label: String) -> Int {
    max(1, (label.columns + 19) / 20) * 20 + 3
  }
}
