package import JournalFormat

/// A file with its bytes and what the checks found in it.
package struct CheckedFile: Sendable {
  /// Journal-relative, or as the person named it.
  package let path: String
  package let findings: [Diagnostic]
  let source: SourceText

  package init(path: String, bytes: [UInt8], findings: [Diagnostic]) {
    self.path = path
    self.findings = findings
    source = SourceText(bytes)
  }
}

extension Diagnostic {
  /// The fixes as programs are told of them, with their edits: all but one that edits nearly every
  /// line, as that of mixed line endings, which only 'journal check' itself makes.
  var listedFixes: [Fix] { fixes.filter { $0.edits.count <= 1000 } }
}

extension [CheckedFile] {
  /// How many findings have this severity.
  package func count(of severity: Diagnostic.Severity) -> Int {
    reduce(0) { $0 + $1.findings.count { $0.severity == severity } }
  }

  /// One line that counts: `12 files: 1 error, 2 warnings`, or `12 files, nothing to mend`.
  package func countLine(files: Int) -> Line {
    let words = [(Diagnostic.Severity.error, "error"), (.warning, "warning"), (.info, "note")]
    let counts = words.compactMap { severity, word -> String? in
      let count = count(of: severity)
      return count == 0 ? nil : "\(count) \(word)\(count == 1 ? "" : "s")"
    }
    let start = "\(files) file\(files == 1 ? "" : "s")"
    return counts.isEmpty
      ? Line("\(start), nothing to mend") : Line("\(start): \(counts.joined(separator: ", "))")
  }
}

extension Diagnostic.Severity {
  var style: Style {
    switch self {
    case .error: .bad
    case .warning: .warning
    case .info: .accent
    }
  }
}
