import JournalFiles
import JournalReport

/// Reads lines on the terminal, with the keys of a small editor.
///
/// A line that is wider than the terminal scrolls sideways.
struct LineEditor: ~Copyable {
  private var terminal: RawTerminal
  private let write: (EscapedText) -> Void
  private var pasted: [String] = []

  /// Takes over the terminal, or gives `nil` when there is none.
  init?(write: @escaping (EscapedText) -> Void) {
    guard let terminal = RawTerminal() else { return nil }
    self.terminal = terminal
    self.write = write
    write("\u{1B}[?2004h")
  }

  deinit { write("\u{1B}[?2004l") }

  var columns: Int { terminal.columns }

  /// Gives the terminal back while `work` runs.
  func away<Result>(_ work: () -> Result) -> Result { terminal.away(work) }

  /// One line, typed after the prompt.
  mutating func line(
    after prompt: EscapedText,
    of promptColumns: Int,
    for question: Question,
    from initial: String = ""
  ) throws(Interruption) -> TypedLine {
    var line = EditedLine(initial)
    if let next = pasted.first {
      pasted.removeFirst()
      line = EditedLine(next)
      if !pasted.isEmpty { return finish(.pasted(next), line, prompt, promptColumns) }
    }
    while true {
      draw(line, after: prompt, of: promptColumns)
      switch try key(whileTyping: line) {
      case .enter: return finish(.line(line.text), line, prompt, promptColumns)
      case .editor: return finish(.editor(line.text), line, prompt, promptColumns)
      case .endOfInput where line.text.isEmpty: return finish(.end, line, prompt, promptColumns)
      case .interrupt:
        write("\r\n")
        throw Interruption(typed: line.text)
      case .suspend: terminal.suspend()
      case .tab: show(line.complete(from: question.words))
      case .paste(let text):
        let lines = Self.lines(of: text)
        guard question.takesLines, lines.count > 1 else {
          line.apply(.text(lines.joined(separator: " ")))
          break
        }
        line.apply(.text(lines[0]))
        pasted = Array(lines.dropFirst())
        pasted[pasted.count - 1] += line.after
        return finish(.pasted(line.before), EditedLine(line.before), prompt, promptColumns)
      case let key: line.apply(key)
      }
    }
  }

  private mutating func key(whileTyping line: EditedLine) throws(Interruption) -> Key {
    do { return try terminal.key() } catch { throw Interruption(typed: line.text) }
  }

  private static func lines(of text: String) -> [String] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      line.map { $0 == "\t" ? " " : String($0) }.joined()
    }
  }

  private func finish(
    _ typed: TypedLine,
    _ line: EditedLine,
    _ prompt: EscapedText,
    _ promptColumns: Int
  ) -> TypedLine {
    draw(line, after: prompt, of: promptColumns)
    write("\r\n")
    return typed
  }

  private func draw(_ line: EditedLine, after prompt: EscapedText, of promptColumns: Int) {
    let visible = VisibleLine(line, columns: columns - promptColumns)
    let shown = EscapedText(line: visible.text)
    write("\r\(prompt)\(shown)\u{1B}[K\r\u{1B}[\(promptColumns + visible.cursor)C")
  }

  private func show(_ words: [String]) {
    guard !words.isEmpty else { return }
    write("\r\u{1B}[K")
    var row = ""
    for word in words {
      if row.columns + word.columns + 2 > columns {
        write("\(EscapedText(line: row))\r\n")
        row = ""
      }
      row += word + "  "
    }
    write("\(EscapedText(line: row))\r\n")
  }
}
