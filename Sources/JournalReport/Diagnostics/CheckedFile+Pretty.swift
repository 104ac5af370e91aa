import JournalFormat

extension CheckedFile {
  /// Each finding with the line it is about, what is meant underlined, and what helps; in
  /// lines of that many columns.
  package func prettyLines(_ names: PathNames = .ofJournal, width: Int = .max) -> [Line] {
    findings.flatMap { PrettyFinding($0, in: self, names, width).lines + [Line()] }
  }
}

/// One finding with its excerpts and remarks.
private struct PrettyFinding {
  private let finding: Diagnostic
  private let file: CheckedFile
  private let names: PathNames
  /// The greatest number where nobody looks on a screen.
  private let width: Int
  /// As wide as the greatest line number.
  private let margin: String
  /// Places of the same file that have to do with it.
  private let here: [Diagnostic.Related]

  init(_ finding: Diagnostic, in file: CheckedFile, _ names: PathNames, _ width: Int) {
    self.finding = finding
    self.file = file
    self.names = names
    self.width = width
    here = finding.related.filter { $0.path == nil }
    let numbers = ([finding.range] + here.map(\.range)).map {
      String(file.source.lineNumber(of: $0.lowerBound)).count
    }
    margin = String(repeating: " ", count: numbers.max() ?? 1)
  }

  var lines: [Line] {
    headline.wrapped(to: width) + [arrow] + excerpts + remarks
  }

  private var headline: Line {
    let name = "\(finding.severity.rawValue)[\(finding.code)]"
    return styled(name, finding.severity.style) + styled(": \(finding.message)", .strong)
  }

  private var arrow: Line {
    let place = file.source.place(of: finding.range.lowerBound)
    return styled("\(margin)--> ", .quiet)
      + Line("\(names.name(file.path)):\(place.line):\(place.screenColumn)")
  }

  private var excerpts: [Line] {
    guard finding.isAboutAPlace else { return [] }
    let meant = Mark(finding.range, "^", finding.label, finding.severity.style)
    let marks = here.map { Mark($0.range, "-", $0.message, .accent) } + [meant]
    let edge = styled("\(margin) |", .quiet)
    return [edge]
      + marks.sorted { $0.range.lowerBound < $1.range.lowerBound }.flatMap(excerpt) + [edge]
  }

  private func excerpt(of mark: Mark) -> [Line] {
    let room = min(100, max(10, width - margin.count - 3))
    let excerpt = Excerpt(mark.range, of: file.source, room: room)
    let number = String(excerpt.lineNumber)
    let indent = String(repeating: " ", count: excerpt.indent)
    let underline = indent + String(repeating: mark.sign, count: excerpt.width)
    let label = mark.label.map { " \($0)" } ?? ""
    let fits = width == .max || underline.columns + label.columns <= room
    let below = fits ? [] : styled(mark.label ?? "", mark.style).wrapped(to: room)
    let gutter = String(repeating: " ", count: margin.count - number.count) + number + " | "
    return [styled(gutter, .quiet) + Line(excerpt.text)]
      + ([styled(underline + (fits ? label : ""), mark.style)] + below).map {
        styled("\(margin) | ", .quiet) + $0
      }
  }

  private var remarks: [Line] {
    let elsewhere = finding.related.compactMap { related in
      related.path.map { Line("\(names.name($0)): \(related.message)") }
    }
    let fixes = finding.fixes.map { fix -> Line in
      let means = fix.application.option.map { "'journal check \($0)' does it" } ?? "by hand"
      return styled("fix", .good) + Line(": \(fix.title) (\(means))")
    }
    let help = finding.help.map { [Line("help: \($0)")] } ?? []
    let all = elsewhere + finding.notes.map { Line("note: \($0)") } + help + fixes
    let room = max(10, width - margin.count - 3)
    return all.flatMap { remark in
      remark.wrapped(to: room).enumerated().map { index, line in
        styled(index == 0 ? "\(margin) = " : "\(margin)   ", .quiet) + line
      }
    }
  }
}

extension Fix.Application {
  /// The option of `journal check` that applies it; `nil` when only a person does.
  var option: String? {
    switch self {
    case .safe: "--fix"
    case .unsafe: "--unsafe-fixes"
    case .offered: nil
    }
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
