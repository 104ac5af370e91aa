import JournalFormat

extension CheckedFile {
  /// One line a finding, for editors and scripts: `PATH:LINE:COL: error: text [JF301]`.
  ///
  /// Columns are those of a screen with a tab stop every 8.
  package func shortLines(_ names: PathNames = .ofJournal) -> [Line] {
    findings.map { finding in
      let place = source.place(of: finding.range.lowerBound)
      return Line("\(names.name(path)):\(place.line):\(place.screenColumn): ")
        + styled(finding.severity.rawValue, finding.severity.style)
        + Line(": \(finding.message)\(finding.guess) [\(finding.code)]")
    }
  }
}

extension Diagnostic {
  /// What was probably meant, after the message.
  fileprivate var guess: String {
    guard let label, label.hasPrefix("did you mean") else { return "" }
    return "; \(label)"
  }
}
