import JournalFormat

/// Findings as SARIF 2.1.0, the OASIS standard that code hosts and editors read.
///
/// Paths are relative to the journal's folder, and no text of an entry goes along but what a
/// message quotes.
package struct FindingsLog {
  private let files: [CheckedFile]
  private let version: String
  private let problems: [String]

  /// A log of one run; `problems` are sentences about what could not be read.
  package init(_ files: [CheckedFile], version: String, problems: [String]) {
    self.files = files
    self.version = version
    self.problems = problems
  }

  package var json: JSON {
    [
      "$schema":
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        [
          "tool": ["driver": driver],
          "columnKind": "utf16CodeUnits",
          "originalUriBaseIds": [
            .init(stringLiteral: CheckedFile.uriBase): [
              "description": ["text": "the folder of the journal"]
            ]
          ],
          "invocations": [
            [
              "executionSuccessful": .bool(problems.isEmpty),
              "toolExecutionNotifications": .array(
                problems.map { ["level": "error", "message": ["text": .string($0)]] }
              ),
            ]
          ],
          "results": .array(files.flatMap { $0.results(rules: ruleIndices) }),
        ]
      ],
    ]
  }

  private var driver: JSON {
    [
      "name": "journal",
      "version": .string(version),
      "semanticVersion": .string(version),
      "rules": .array(DiagnosticPage.all.map(\.rule)),
    ]
  }

  private var ruleIndices: [DiagnosticCode: Int] {
    Dictionary(uniqueKeysWithValues: DiagnosticCode.all.enumerated().map { ($1, $0) })
  }
}

extension DiagnosticPage {
  fileprivate var rule: JSON {
    [
      "id": .string(code.description),
      "name": .string(code.name),
      "shortDescription": ["text": .string(meaning)],
      "help": ["text": .string("journal explain \(code) says more")],
      "defaultConfiguration": ["level": .string(code.severity.sarifLevel)],
    ]
  }
}

extension Diagnostic.Severity {
  /// SARIF's word for it.
  var sarifLevel: String {
    switch self {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
