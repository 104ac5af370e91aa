import JournalFormat

extension Reference {
  /// `docs/fields.md`: kinds and fields.
  var fieldsPage: String {
    let head = "# Kinds and fields\n\n" + Self.origin
    let kinds = topics(.kind).map { topic in
      ["`\(topic.name)`", topic.meaning.asCell, topic.fact("goes with").asCell]
    }
    let fields = topics(.field).map { topic in
      ["`\(topic.name)`", topic.fact("values").asCell, topic.meaning.asCell]
    }
    let feelings = EmotionQuadrant.allCases.map { "- \($0.words.joined(separator: ", "))\n" }
    return head + "\n## Kinds\n\n"
      + Markdown.table(["kind", "what it is", "goes with"], kinds)
      + "\n## Fields\n\nAn empty value is as good as none. A list may be a single value. "
      + "A journal adds fields of its own under `fields:` in `journal.yaml`.\n\n"
      + Markdown.table(["field", "values", "meaning"], fields)
      + "\n## Words for feelings\n\nOffered under `emotions`; your own are welcome.\n\n"
      + feelings.joined()
  }

  /// `docs/codes.md`: what `journal check` finds.
  var codesPage: String {
    "# What `journal check` finds\n\n" + Self.origin + "\n"
      + "`check: [JF305=off, JF601=warning]` in `journal.yaml` says how loudly a finding is "
      + "shown; `# journal: ignore JF305` in front matter and `<!-- journal: ignore JF501 -->` in "
      + "the body pass over one.\n"
      + topics(.code).map(\.codeSection).joined()
  }

  /// `docs/figures.md`: how the figures of a summary are computed.
  var figuresPage: String {
    "# Figures\n\n" + Self.origin + "\n"
      + Markdown.table(
        ["id", "figure", "how it is computed"],
        topics(.metric).map { [$0.name, ($0.title ?? "").asCell, $0.meaning.asCell] }
      )
  }

  private static let origin =
    "Written from the program's own tables by `make reference`; `journal explain` shows the same.\n"
}

extension Topic {
  fileprivate func fact(_ label: String) -> String {
    facts.first { $0.label == label }?.text ?? ""
  }

  fileprivate var codeSection: String {
    guard let page else { return "" }
    let facts = facts.map(\.text).joined(separator: ", ")
    let findings = page.findings.map { file in
      CheckedFile(
        path: file.path,
        bytes: file.bytes,
        findings: file.findings.filter { $0.code == page.code }
      )
    }
    let found = findings.flatMap { $0.prettyLines().map { $0.text.visible } }
    let passing = page.passing.files.map { file in
      "`\(file.path)`, put right:\n\n" + Self.fence(file.lines.map { String($0).visible })
    }
    return "\n## \(name) \(title ?? "")\n\n\(meaning.asSentence) (\(facts))\n\n"
      + "\(page.explanation)\n\n" + Self.fence(found.dropLast()) + "\n"
      + passing.joined(separator: "\n")
  }

  /// A code block; a longer fence holds what has a fence in itself.
  private static func fence(_ lines: some Collection<String>) -> String {
    let mark = lines.contains { $0.contains("```") } ? "````" : "```"
    return "\(mark)text\n" + lines.map { $0 + "\n" }.joined() + "\(mark)\n"
  }
}

extension String {
  /// The text within a row of a table.
  fileprivate var asCell: String { replacing("|", with: "\\|") }

  /// The text with a mark for each character that a reader would not see.
  fileprivate var visible: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          switch scalar {
          case "\u{0}"..."\u{8}", "\u{B}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FEFF}",
            "\u{2028}", "\u{2029}":
            "\u{FFFD}"
          default: scalar
          }
        }
      )
    )
  }
}
