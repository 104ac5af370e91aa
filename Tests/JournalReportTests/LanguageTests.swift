import Testing

@testable import JournalReport

/// PRACTICES 7: the words that the journal never says to a person.
struct LanguageTests {
  @Test(arguments: ["Sources/JournalReport", "Sources/journal", "Sources/JournalInsights"])
  func `no string blames, scores or cheers`(folder: String) {
    let files = SourceFolder(folder).files(".swift")
    #expect(!files.isEmpty)
    for file in files {
      for literal in StringLiterals(in: file.text).texts {
        for finding in Banned.findings(in: literal.text) {
          Issue.record("\(file.path):\(literal.line): \(finding) in “\(literal.text)”")
        }
      }
    }
  }

  @Test func `no prompt does either`() {
    let prompts = SourceFolder("journal-template/prompts").files(".md")
    #expect(!prompts.isEmpty)
    for prompt in prompts {
      for line in prompt.text.split(separator: "\n") {
        // `app!` is how a prompt says that a field is not skipped.
        let isGrammar = line.hasPrefix("ask:") || line.hasPrefix("more:")
        let text = isGrammar ? line.filter { $0 != "!" } : String(line)
        for finding in Banned.findings(in: text) {
          Issue.record("\(prompt.path): \(finding) in “\(text)”")
        }
      }
    }
  }

  @Test(arguments: [
    "Great month", "You did it!", "You asked only 2 times", "a failure", "You should have asked",
    "Your resilience score is 72", "You broke your streak", "Well done 🎉", "weaknesses",
  ])
  func `what is banned is found`(text: String) {
    #expect(!Banned.findings(in: text).isEmpty)
  }

  @Test(arguments: [
    "<!-- journal:end -->", "mood!=3", "!", "the only one", "Three noes, seven wins.", "greater",
  ])
  func `what is not banned is left alone`(text: String) {
    #expect(Banned.findings(in: text).isEmpty)
  }

  @Test func `literals are found, interpolations and comments are not`() {
    let source = ##"""
      // "a comment"
      let a = "one \(count(2, "two")) three"  // "no"
      let b = """
        four "five"
        """ + #"six"#
      """##
    let texts = StringLiterals(in: source).texts.map { $0.text.filter { $0 != "\n" } }
    #expect(texts == ["two", "one ¤ three", "  four \"five\"  ", "six"])
  }
}

private enum Banned {
  static let words: Set<String> = [
    "great", "amazing", "awesome", "failure", "failures", "failed", "loser", "losers", "weakness",
    "weaknesses", "resilient", "bad", "score", "streak", "congratulations",
  ]
  static let phrases = [
    "should have", "could have", "resilience score", "happens for a reason", "have it worse",
    "out of your hands", "closer to a yes", "cheer up", "you lost",
  ]

  static func findings(in text: String) -> [String] {
    guard text.contains(where: \.isLetter) else { return [] }
    let plain = text.lowercased().replacing("<!--", with: "").replacing("!=", with: "")
    let words = plain.split { !$0.isLetter && !$0.isNumber && $0 != "¤" }.map(String.init)
    var findings = words.filter(Self.words.contains) + phrases.filter(plain.contains)
    if plain.contains("!") { findings.append("!") }
    for (word, next) in zip(words, words.dropFirst()) where word == "only" {
      if next.first.map({ $0.isNumber || $0 == "¤" }) ?? false { findings.append("only \(next)") }
    }
    if plain.unicodeScalars.contains(where: \.properties.isEmojiPresentation) {
      findings.append("an emoji")
    }
    return findings
  }
}
