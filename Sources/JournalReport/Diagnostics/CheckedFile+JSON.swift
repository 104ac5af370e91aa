import JournalFormat

extension [CheckedFile] {
  /// The document `journal.check/1`: how many files were looked at, and all findings.
  package func json(files: Int) -> JSON {
    [
      "schema": "journal.check/1",
      "files": .int(files),
      "errors": .int(count(of: .error)),
      "warnings": .int(count(of: .warning)),
      "findings": .array(flatMap(\.jsonFindings)),
    ]
  }
}

extension CheckedFile {
  fileprivate var jsonFindings: [JSON] {
    findings.map { finding in
      [
        "code": .string(finding.code.description),
        "name": .string(finding.code.name),
        "severity": .string(finding.severity.rawValue),
        "message": .string(finding.message),
        "path": .string(path),
        "range": json(finding.range),
        "label": JSON(finding.label),
        "help": JSON(finding.help),
        "notes": JSON(finding.notes),
        "related": .array(finding.related.map(json)),
        "fixes": .array(finding.listedFixes.map(json)),
      ]
    }
  }

  /// Bytes count from 0, lines and columns from 1; the end is the first place after the range.
  private func json(_ range: Range<Int>) -> JSON {
    [
      "start_byte": .int(range.lowerBound),
      "end_byte": .int(range.upperBound),
      "start": json(source.place(of: range.lowerBound)),
      "end": json(source.place(of: range.upperBound)),
    ]
  }

  private func json(_ place: SourceText.Place) -> JSON {
    [
      "line": .int(place.line),
      "column": .int(place.column),
      "utf8_column": .int(place.utf8Column),
      "utf16_column": .int(place.utf16Column),
    ]
  }

  private func json(_ related: Diagnostic.Related) -> JSON {
    guard let path = related.path else {
      return [
        "path": .string(path), "message": .string(related.message),
        "range": json(related.range),
      ]
    }
    return ["path": .string(path), "message": .string(related.message), "range": nil]
  }

  private func json(_ fix: Fix) -> JSON {
    [
      "title": .string(fix.title),
      "safe": .bool(fix.isSafe),
      "option": JSON(fix.application.option),
      "new_name": JSON(fix.newName),
      "edits": .array(
        fix.edits.map { edit in
          [
            "start_byte": .int(edit.range.lowerBound),
            "end_byte": .int(edit.range.upperBound),
            "text": .string(String(decoding: edit.replacement, as: UTF8.self)),
          ]
        }
      ),
    ]
  }
}
