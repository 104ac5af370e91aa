import JournalFormat

extension CheckedFile {
  /// Findings as GitHub's runners take them, to be shown beside the lines of a change:
  /// `::error file=…,line=…::text`.
  package var gitHubLines: [Line] {
    findings.map { finding in
      let start = source.place(of: finding.range.lowerBound)
      let end = source.place(of: finding.range.upperBound)
      var properties = [
        ("file", path), ("line", String(start.line)), ("endLine", String(end.line)),
      ]
      // GitHub refuses columns of a range that goes over several lines.
      if start.line == end.line {
        properties += [("col", String(start.column)), ("endColumn", String(end.column))]
      }
      properties.append(("title", "\(finding.code) \(finding.code.name)"))
      let shown = properties.map { "\($0)=\(Self.escaped($1, isProperty: true))" }
      let text = [finding.message, finding.help].compactMap(\.self).joined(separator: "\n")
      return Line(
        "::\(finding.severity.gitHubCommand) \(shown.joined(separator: ","))"
          + "::\(Self.escaped(text, isProperty: false))"
      )
    }
  }

  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case ":" where isProperty: escaped += "%3A"
      case "," where isProperty: escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Diagnostic.Severity {
  fileprivate var gitHubCommand: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }
}
