/// What a run of text is to the reader; the terminal alone decides which colour that becomes.
package enum Style: Sendable, Hashable, CaseIterable {
  case plain, strong, quiet, accent, good, warning, bad, underline
}

/// A line of a report: runs of text, each in one style.
///
/// The text may come from anywhere and is not escaped yet; whoever writes it to a terminal escapes
/// it first. A line never holds a newline of ours.
package struct Line: Sendable, Hashable {
  /// Text in one style.
  package struct Run: Sendable, Hashable {
    package let text: String
    package let style: Style

    package init(_ text: String, _ style: Style = .plain) {
      self.text = text
      self.style = style
    }
  }

  package private(set) var runs: [Run]

  package init(_ runs: [Run] = []) {
    self.runs = runs
  }

  package init(_ text: String, _ style: Style = .plain) {
    runs = text.isEmpty ? [] : [Run(text, style)]
  }

  /// The text alone, without styles: what a terminal without colour shows.
  package var text: String { runs.map(\.text).joined() }

  /// How many terminal columns the line takes.
  package var columns: Int { runs.reduce(0) { $0 + $1.text.columns } }

  package mutating func append(_ text: String, _ style: Style = .plain) {
    guard !text.isEmpty else { return }
    if let last = runs.last, last.style == style {
      runs[runs.count - 1] = Run(last.text + text, style)
    } else {
      runs.append(Run(text, style))
    }
  }

  package static func + (a: Line, b: Line) -> Line { Line(a.runs + b.runs) }

  package static func += (a: inout Line, b: Line) {
    for run in b.runs { a.append(run.text, run.style) }
  }
}

extension Line: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) {
    self.init(text)
  }
}

/// Text in one style, for building lines: `"Saved " + styled(id, .strong)`.
package func styled(_ text: String, _ style: Style) -> Line { Line(text, style) }
