import JournalFormat

extension Reference {
  /// The document `journal.explain/1` of some topics, with the samples of codes.
  package func json(_ topics: [Topic]) -> JSON {
    ["schema": "journal.explain/1", "topics": .array(topics.map(\.json))]
  }

  /// The document `journal.explain/1` of all topics, without samples.
  package var json: JSON {
    ["schema": "journal.explain/1", "topics": .array(topics.map { .object($0.members) })]
  }
}

extension Topic {
  fileprivate var members: [JSON.Member] {
    [
      .init("sort", .string(sort.rawValue)),
      .init("name", .string(name)),
      .init("title", JSON(title)),
      .init("meaning", .string(meaning)),
      .init(
        "facts",
        .array(facts.map { ["label": .string($0.label), "text": .string($0.text)] })
      ),
    ]
  }

  fileprivate var json: JSON {
    guard let page else { return .object(members) }
    let findings = page.findings.flatMap(\.findings).filter { $0.code == page.code }
    return .object(
      members + [
        .init("explanation", .string(page.explanation)),
        .init("messages", JSON(findings.map(\.message))),
        .init("failing", .array(page.failing.files.map(\.json))),
        .init("passing", .array(page.passing.files.map(\.json))),
        .init("fixed", page.fixed.map { .array($0.files.map(\.json)) } ?? .null),
      ]
    )
  }
}

extension JournalSample.File {
  fileprivate var json: JSON { ["path": .string(path), "text": .string(text)] }
}
