import JournalFormat

extension CheckedFile {
  /// The name of the folder that all paths start from.
  static let uriBase = "JOURNAL"

  /// The findings as results of SARIF, each with the place of its code among the rules.
  func results(rules: [DiagnosticCode: Int]) -> [JSON] {
    findings.map { finding in
      let text = ([finding.message] + finding.notes + [finding.help].compactMap(\.self))
        .joined(separator: "\n")
      return [
        "ruleId": .string(finding.code.description),
        "ruleIndex": .int(rules[finding.code] ?? -1),
        "level": .string(finding.severity.sarifLevel),
        "message": ["text": .string(text)],
        "locations": [location(of: finding.range)],
        "relatedLocations": .array(finding.related.enumerated().map(relatedLocation)),
        "fixes": .array(finding.listedFixes.filter { !$0.edits.isEmpty }.map(fix)),
      ]
    }
  }

  /// A finding about the file as a whole has no region.
  private func location(of range: Range<Int>) -> JSON {
    let file = Self.artifact(path)
    guard range != 0..<0 else { return ["physicalLocation": ["artifactLocation": file]] }
    return ["physicalLocation": ["artifactLocation": file, "region": region(range)]]
  }

  private func relatedLocation(_ index: Int, _ related: Diagnostic.Related) -> JSON {
    // Of another file only the bytes are known here.
    let bytes: JSON = [
      "byteOffset": .int(related.range.lowerBound), "byteLength": .int(related.range.count),
    ]
    return [
      "id": .int(index),
      "physicalLocation": [
        "artifactLocation": Self.artifact(related.path ?? path),
        "region": related.path == nil ? region(related.range) : bytes,
      ],
      "message": ["text": .string(related.message)],
    ]
  }

  private func region(_ range: Range<Int>) -> JSON {
    let start = source.place(of: range.lowerBound)
    let end = source.place(of: range.upperBound)
    return [
      "startLine": .int(start.line), "startColumn": .int(start.utf16Column),
      "endLine": .int(end.line), "endColumn": .int(end.utf16Column),
    ]
  }

  private func fix(_ fix: Fix) -> JSON {
    [
      "description": ["text": .string(fix.title)],
      "artifactChanges": [
        [
          "artifactLocation": Self.artifact(path),
          "replacements": .array(fix.edits.map(replacement)),
        ]
      ],
    ]
  }

  private func replacement(_ edit: Edit) -> JSON {
    [
      "deletedRegion": region(edit.range),
      "insertedContent": ["text": .string(String(decoding: edit.replacement, as: UTF8.self))],
    ]
  }

  private static func artifact(_ path: String) -> JSON {
    ["uri": .string(path.percentEncoded), "uriBaseId": .string(uriBase)]
  }
}

extension String {
  /// The path as a relative URI: all bytes but letters, digits, `-._~` and `/` as `%41`.
  var percentEncoded: String {
    var encoded = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        encoded += (byte < 16 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
