import JournalFormat

extension Reference {
  /// What there is to explain, by sorts, for a terminal of that width.
  package func overview(width: Int) -> [Line] {
    let width = min(width, 100)
    let sorts = Topic.Sort.allCases.flatMap { sort -> [Line] in
      let topics = topics(sort)
      guard !topics.isEmpty else { return [] }
      let names = topics.map { topic in [topic.name, topic.title].compactMap(\.self) }
      let list = names.map { $0.joined(separator: " ") }.joined(separator: ", ")
      return [styled(sort.plural, .strong)]
        + Line(list).wrapped(to: width - 2).map { "  " + $0 } + [Line()]
    }
    let closing: Line =
      "'journal explain NAME' tells more of each; --schema prints the JSON Schema."
    return sorts + closing.wrapped(to: width)
  }
}

extension Topic {
  /// The topic's page, for a terminal of that width.
  package func lines(width: Int) -> [Line] {
    let width = min(width, 100)
    let heading =
      styled(name, .strong) + Line(title.map { " \($0)" } ?? "")
      + styled(" (\(sort.rawValue))", .quiet)
    let indent = (facts.map(\.label.columns).max() ?? 0) + 4
    let rows = facts.flatMap { fact in
      Line(fact.text).wrapped(to: max(20, width - indent)).enumerated().map { index, line in
        styled(("  " + (index == 0 ? fact.label : "")).padded(to: indent), .quiet) + line
      }
    }
    let explanation = page.map { Line($0.explanation).wrapped(to: width) } ?? []
    return heading.wrapped(to: width) + Line(meaning.asSentence).wrapped(to: width) + explanation
      + rows + [Line()]
      + (page.map { samples(of: $0, width: width) } ?? [])
  }

  private func samples(of page: DiagnosticPage, width: Int) -> [Line] {
    let found = page.findings.map {
      CheckedFile(path: $0.path, bytes: $0.bytes, findings: $0.findings)
    }
    return found.flatMap { $0.prettyLines(width: width) }
      + page.passing.files.flatMap { file in
        [Line("Put right, \(file.path):", .strong)] + file.lines.map { Line("  \($0)") } + [Line()]
      }
  }
}

extension JournalSample.File {
  /// The file's lines, without their ends.
  var lines: [Substring] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}

extension String {
  /// A meaning, which begins in lower case and has no full stop, as a sentence.
  var asSentence: String {
    guard let first, !isEmpty else { return self }
    let start = hasPrefix("`") ? String(first) : first.uppercased()
    return start + dropFirst() + (hasSuffix(".") || hasSuffix("?") ? "" : ".")
  }
}
