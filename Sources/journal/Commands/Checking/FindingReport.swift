import JournalFiles
import JournalFormat
import JournalReport

/// The forms that findings come in.
enum FindingFormat: String, CaseIterable {
  /// With an excerpt of the file.
  case pretty
  /// One line each, as compilers do.
  case short
  case json
}

/// All that checks found.
struct FindingReport {
  /// Those with findings, by their paths.
  let files: [CheckedFile]
  /// How many were looked at.
  let count: Int
  /// Files that could not be read.
  let problems: [FileError]

  init(_ files: [CheckedFile], count: Int, problems: [FileError]) {
    self.files = files.sorted { $0.path < $1.path }
    self.count = count
    self.problems = problems
  }

  func count(_ severity: Diagnostic.Severity) -> Int { files.count(of: severity) }
}

extension Session {
  func show(_ report: FindingReport, as format: FindingFormat) {
    switch format {
    case .pretty:
      show(report.files.flatMap(\.prettyLines) + [report.files.countLine(files: report.count)])
    case .short: show(report.files.flatMap(\.shortLines))
    case .json: show(report.files.json(files: report.count))
    }
  }

  /// Shows findings beside a result, on standard error.
  func mention(_ report: FindingReport) {
    for line in report.files.flatMap(\.shortLines) { warn(EscapedText(line: line.text)) }
  }
}
