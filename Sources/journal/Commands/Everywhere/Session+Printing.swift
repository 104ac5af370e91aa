import JournalFiles
import JournalReport
import JournalStore

extension Session {
  /// Writes a report's lines, escaped and coloured, as a result.
  func show(_ lines: [Line]) {
    for line in lines {
      for run in line.runs { output.write(EscapedText(line: run.text), run.style.onTerminal) }
      output.writeLine()
    }
  }

  /// Columns that a result's line may take; for a program there is no limit.
  var lineWidth: Int { output.isTerminal ? output.width : .max }

  /// Writes a JSON document as a result.
  func show(_ json: JSON) {
    json.write { output.write(EscapedText(json: $0)) }
  }

  /// Says which files could not be read, since the result lacks them.
  func warn(of problems: [FileError]) {
    for problem in problems { warn("journal: \(problem.description)") }
    if !problems.isEmpty { status = .failed }
  }
}

extension JournalReport.Style {
  /// How the terminal shows what the report means.
  fileprivate var onTerminal: TerminalStyle {
    switch self {
    case .plain: .plain
    case .strong: .bold
    case .quiet: .dim
    case .accent: .cyan
    case .good: .green
    case .warning: .yellow
    case .bad: .red
    case .underline: .underline
    }
  }
}
