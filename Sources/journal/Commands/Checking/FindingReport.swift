import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

/// The forms that findings come in.
enum FindingFormat: String, CaseIterable {
  /// With an excerpt of the file.
  case pretty
  /// One line each, as compilers do.
  case short
  case json
  /// What code hosts and editors read.
  case sarif
  /// What GitHub's runners show beside the lines of a change.
  case github
}

/// All that checks found.
struct FindingReport {
  /// Those with findings, by their paths.
  let files: [CheckedFile]
  /// How many were looked at.
  let count: Int
  /// Files that could not be read.
  let problems: [FileError]
  /// How the person who asked names the files.
  let names: PathNames

  init(_ files: [CheckedFile], count: Int, problems: [FileError], in journal: Journal) {
    self.files = files.sorted { $0.path < $1.path }
    self.count = count
    self.problems = problems
    let root = NamedFile.realPath(of: journal.path) ?? journal.path
    names = PathNames(of: root, from: Session.workingFolder)
  }

  func count(_ severity: Diagnostic.Severity) -> Int { files.count(of: severity) }

  /// How many findings have the code of this name.
  func count(named name: String) -> Int {
    files.reduce(0) { $0 + $1.findings.count { $0.code.name == name } }
  }
}

extension Session {
  func show(_ report: FindingReport, as format: FindingFormat) {
    let files = report.files
    switch format {
    case .pretty:
      show(files.flatMap { $0.prettyLines(report.names, width: lineWidth) })
      show([files.countLine(files: report.count)])
    case .short: show(files.flatMap { $0.shortLines(report.names) })
    case .json: show(files.json(files: report.count))
    case .github: show(files.flatMap(\.gitHubLines))
    case .sarif:
      let problems = report.problems.map { String(describing: $0.description) }
      show(FindingsLog(files, version: JournalCommand.version, problems: problems).json)
    }
  }

  /// Shows findings beside a result, on standard error.
  func mention(_ report: FindingReport) {
    for file in report.files {
      for line in file.shortLines(report.names) { warn(EscapedText(line: line.text)) }
    }
  }
}
