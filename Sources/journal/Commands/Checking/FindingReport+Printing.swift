import JournalFiles
import JournalFormat
import JournalReport

extension Session {
  func print(_ report: FindingReport, as format: FindingFormat) {
    switch format {
    case .pretty: print(report.prettyLines)
    case .short: print(report.shortLines)
    case .json: print(report.json)
    }
  }

  /// Shows findings beside a result, on standard error.
  func show(_ report: FindingReport) {
    for line in report.shortLines { warn(EscapedText(line: line.text)) }
  }

  /// Says which files could not be checked.
  func warn(of problems: [FileError]) {
    for problem in problems { warn("journal: \(problem.description)") }
    if !problems.isEmpty { status = .failed }
  }
}

extension FindingReport {
  /// `PATH:LINE:COL: error: text [JF301]`.
  var shortLines: [Line] {
    files.flatMap { file in
      file.findings.map { finding in
        let place = TextPlace(finding.range.lowerBound, in: file.bytes)
        return Line("\(file.path):\(place.line):\(place.column): ")
          + styled("\(finding.severity.rawValue):", finding.severity.style)
          + Line(" \(finding.message) [\(finding.code)]")
      }
    }
  }

  /// Each finding with the line it is about, and at the end how many there are.
  var prettyLines: [Line] {
    let findings = files.flatMap { file in file.findings.flatMap { Self.pretty($0, in: file) } }
    return findings + [conclusion]
  }

  private static func pretty(_ finding: Diagnostic, in file: CheckedFile) -> [Line] {
    let place = TextPlace(finding.range.lowerBound, in: file.bytes)
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let marked = String(
      decoding: file.bytes[finding.range.clamped(to: 0..<file.bytes.count)],
      as: UTF8.self
    ).prefix { !$0.isNewline }
    let width = max(1, String(marked).columns)
    var lines = [
      styled(finding.severity.rawValue, finding.severity.style)
        + styled(": \(finding.message) ", .strong) + styled("[\(finding.code)]", .quiet),
      styled("\(margin)--> ", .quiet) + Line("\(file.path):\(place.line):\(place.column)"),
    ]
    if !place.text.isEmpty {
      lines.append(styled("\(number) | ", .quiet) + Line(place.text.shortened(to: 200)))
      let indent = String(repeating: " ", count: min(place.before.columns, 200))
      let underline = String(repeating: "^", count: min(width, 100))
      lines.append(
        styled("\(margin) | ", .quiet)
          + styled(
            indent + underline + (finding.label.map { " " + $0 } ?? ""),
            finding.severity.style
          )
      )
    }
    lines += finding.notes.map { styled("\(margin) = ", .quiet) + Line($0) }
    if let help = finding.help { lines.append(styled("\(margin) = help: ", .quiet) + Line(help)) }
    lines += finding.fixes.prefix(2).map { fix in
      styled("\(margin) = \(fix.isSafe ? "--fix" : "--unsafe-fixes"): ", .quiet) + Line(fix.title)
    }
    return lines + [Line()]
  }

  private var conclusion: Line {
    let looked = count == 1 ? "1 file" : "\(count) files"
    let parts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
      switch count(severity) {
      case 0: nil
      case 1: "1 \(severity.rawValue)"
      case let several: "\(several) \(severity.rawValue)\(severity == .info ? "" : "s")"
      }
    }
    return Line(
      "\(looked) checked: \(parts.isEmpty ? "all in order" : parts.joined(separator: ", "))"
    )
  }

  /// Schema `journal.check/1`.
  var json: JSON {
    [
      "schema": "journal.check/1", "files": .int(count), "errors": .int(count(.error)),
      "warnings": .int(count(.warning)),
      "findings": .array(files.flatMap { file in file.findings.map { Self.json($0, in: file) } }),
    ]
  }

  private static func json(_ finding: Diagnostic, in file: CheckedFile) -> JSON {
    let place = TextPlace(finding.range.lowerBound, in: file.bytes)
    return [
      "path": .string(file.path), "line": .int(place.line), "column": .int(place.column),
      "start_byte": .int(finding.range.lowerBound), "end_byte": .int(finding.range.upperBound),
      "code": .string(finding.code.description), "name": .string(finding.code.name),
      "severity": .string(finding.severity.rawValue), "message": .string(finding.message),
      "help": JSON(finding.help), "notes": JSON(finding.notes),
      "fixes": .array(
        finding.fixes.map { ["title": .string($0.title), "safe": .bool($0.isSafe)] }
      ),
    ]
  }
}

extension Diagnostic.Severity {
  fileprivate var style: JournalReport.Style {
    switch self {
    case .error: .bad
    case .warning: .warning
    case .info: .accent
    }
  }
}
