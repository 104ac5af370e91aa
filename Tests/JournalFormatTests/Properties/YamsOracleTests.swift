import FormatLaws
import JournalFormat
import Testing
import Yams

/// What front matter says, without how it is written.
private enum Reading: Equatable {
  case text(String)
  case list([Reading])
  case nested
}

@Suite struct `Front matter without a finding` {
  /// Pieces that meet in every order, sensible or not.
  private static let pieces = [
    "a", "b", "key", "mood", "no", "1.10", "é", "x y", ":", ": ", "\n", "\n", "\n  ", "\n  ",
    "\n    ",
    "\n- ", "\n  - ", "- ", "[", "]", ", ", ",", "{", "}", "\"", "'", "''", "\\n", "\\x41", "\\\n",
    "\\",
    " ", "  ", " # c", "#", "\n# c\n", "|", ">", "|-", ">+", "|2", "\n\n", "\t", "-", "?", "? ",
    "&a", "*a", "!t", "%", "@", "key: ", "\nb: ", "\nc: ", "\nd:\n  - ", "\ne: [", "\"\"",
    "\nf: |\n  ",
  ]

  @Test(arguments: 0..<8)
  func `is read as Yams reads it`(batch: Int) throws {
    var read = 0
    for seed in (batch * 2000)..<((batch + 1) * 2000) {
      var random = SeededGenerator(seed: seed)
      var text =
        ["key: ", "a:", "b: [", "c: \"", "d: >\n  ", "e:\n- "].randomElement(using: &random) ?? ""
      for _ in 0..<Int.random(in: 1...14, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      text += "\n"
      let document = Document(Array(text.utf8), fenced: false)
      // What is nested under an unknown key is not looked into.
      guard document.problems.isEmpty, !document.nodes.contains(where: { $0.kind == .opaque })
      else { continue }
      read += 1
      try expectAgreement(document, text, seed: seed)
    }
    // Most are broken; the test is worth something only if many are not.
    #expect(read > 100)
  }

  @Test(arguments: 0..<4)
  func `that is well formed is read as Yams reads it`(batch: Int) throws {
    for seed in (batch * 500)..<((batch + 1) * 500) {
      var writer = RandomFrontMatter(seed: seed)
      let text = writer.text()
      let document = Document(Array(text.utf8), fenced: false)
      guard document.problems.isEmpty else {
        Issue.record("seed \(seed): \(document.problemDump) in \(text.debugDescription)")
        return
      }
      try expectAgreement(document, text, seed: seed)
    }
  }

  private func expectAgreement(_ document: Document, _ text: String, seed: Int) throws {
    let ours = document.nodes.filter { !$0.isItem }.map { node in
      (document.key(of: node), document.reading(node))
    }
    let theirs: [(String, Reading)]
    do {
      theirs =
        try Yams.compose(yaml: text)?.mapping?.map { ($0.scalar?.string ?? "?", $1.reading) } ?? []
    } catch {
      Issue.record("seed \(seed): Yams refuses \(text.debugDescription): \(error)")
      return
    }
    let agree =
      ours.count == theirs.count
      && zip(ours, theirs).allSatisfy { $0.0 == $1.0 && $0.1.agrees(with: $1.1) }
    if !agree {
      Issue.record("seed \(seed): \(text.debugDescription)\nours: \(ours)\nYams: \(theirs)")
    }
  }
}

extension Reading {
  /// Whether both say the same, where what is nested for us may be anything.
  fileprivate func agrees(with other: Reading) -> Bool {
    switch (self, other) {
    case (.nested, _): true
    case (.list(let a), .list(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.agrees(with: $1) }
    default: self == other
    }
  }
}

extension Document {
  fileprivate func reading(_ node: JournalFormat.Node) -> Reading {
    if node.isList { return .list(items(of: node).map(reading)) }
    return string(node).map { .text($0) } ?? .nested
  }
}

extension Yams.Node {
  fileprivate var reading: Reading {
    switch self {
    case .scalar(let scalar): .text(scalar.string)
    case .sequence(let sequence): .list(sequence.map(\.reading))
    default: .nested
    }
  }
}
