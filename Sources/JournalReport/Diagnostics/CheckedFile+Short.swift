import JournalFormat

extension CheckedFile {
  /// One line a finding, for editors and scripts: `PATH:LINE:COL: error: text [JF301]`.
  ///
  /// Columns count characters.
  package var shortLines: [Line] {
    findings.map { finding in
      let place = source.place(of: finding.range.lowerBound)
      return Line("\(path):\(place.line):\(place.column): ")
        + styled(finding.severity.rawValue, finding.severity.style)
        + Line(": \(finding.message) [\(finding.code)]")
    }
  }
}
