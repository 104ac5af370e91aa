import JournalFormat

extension CheckedFile {
  /// Each finding with the line it is about, what is meant underlined, and what helps.
  package var prettyLines: [Line] {
    findings.flatMap { lines(of: $0) + [Line()] }
  }

  private func lines(of finding: Diagnostic) -> [Line] {
    let here = finding.related.filter { $0.path == nil }
    let excerpts = [finding.range] + here.map(\.range)
    let numbers = excerpts.map { String(source.place(of: $0.lowerBound).line).count }
    let margin = String(repeating: " ", count: numbers.max() ?? 1)
    var lines = [headline(of: finding), arrow(to: finding.range, margin: margin)]
    if finding.isAboutAPlace {
      lines.append(Line("\(margin) |", .quiet))
      let meant = Mark(finding.range, "^", finding.label, finding.severity.style)
      let others = here.map { Mark($0.range, "-", $0.message, .accent) }
      for mark in ([meant] + others).sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        lines += excerpt(of: mark, margin: margin)
      }
      lines.append(Line("\(margin) |", .quiet))
    }
    return lines + remarks(of: finding).map { styled("\(margin) = ", .quiet) + $0 }
  }

  private func headline(of finding: Diagnostic) -> Line {
    let name = "\(finding.severity.rawValue)[\(finding.code)]"
    return styled(name, finding.severity.style) + styled(": \(finding.message)", .strong)
  }

  private func arrow(to range: Range<Int>, margin: String) -> Line {
    let place = source.place(of: range.lowerBound)
    return styled("\(margin)--> ", .quiet) + Line("\(path):\(place.line):\(place.column)")
  }

  private func excerpt(of mark: Mark, margin: String) -> [Line] {
    let excerpt = Excerpt(mark.range, of: source)
    let number = String(excerpt.lineNumber)
    let gutter = String(repeating: " ", count: margin.count - number.count) + number + " | "
    let indent = String(repeating: " ", count: excerpt.indent)
    let underline = String(repeating: mark.sign, count: excerpt.width)
    return [
      styled(gutter, .quiet) + Line(excerpt.text),
      styled("\(margin) | ", .quiet)
        + styled(indent + underline + (mark.label.map { " \($0)" } ?? ""), mark.style),
    ]
  }

  private func remarks(of finding: Diagnostic) -> [Line] {
    let elsewhere = finding.related.compactMap { related in
      related.path.map { Line("\($0): \(related.message)") }
    }
    let fixes = finding.fixes.map { fix in
      let option = fix.isSafe ? "--fix" : "--unsafe-fixes"
      return styled("fix", .good) + Line(": \(fix.title) ('journal check \(option)' does it)")
    }
    return elsewhere + finding.notes.map { Line("note: \($0)") }
      + (finding.help.map { [Line("help: \($0)")] } ?? []) + fixes
  }
}

extension Diagnostic {
  /// Whether it is about a place in the file, not about the file as a whole.
  fileprivate var isAboutAPlace: Bool { range != 0..<0 }
}

/// A place to underline.
private struct Mark {
  let range: Range<Int>
  let sign: String
  let label: String?
  let style: Style

  init(_ range: Range<Int>, _ sign: String, _ label: String?, _ style: Style) {
    self.range = range
    self.sign = sign
    self.label = label
    self.style = style
  }
}
