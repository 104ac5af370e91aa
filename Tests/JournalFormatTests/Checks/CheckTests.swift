import Testing
import Yams

@testable import JournalFormat

private func codes(_ text: String, stem: String = "2026-03-04-note") -> [String] {
  Checker().check(Document(Array(text.utf8)), path: "entries/2026/03/\(stem).md")
    .map(\.code.description)
}

@Suite struct `Checks` {
  @Test func `find nothing in a file without front matter but its date`() {
    #expect(codes("Just a line.\n") == [])
    #expect(codes("") == [])
    #expect(codes("Just a line.\n", stem: "note") == ["JF407"])
  }

  @Test func `leave a Markdown rule at the start alone`() {
    #expect(codes("---\n\nA day.\n") == [])
  }

  @Test func `say nothing else of a file in conflict, or one whose fence is open`() {
    let conflict = "---\nmood: 9\n<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\n---\n"
    #expect(codes(conflict) == ["JF009"])
    #expect(codes("---\nmood: 9\nA day.\n") == ["JF101"])
  }

  @Test func `take conflict markers in code for code`() {
    #expect(codes("```\n<<<<<<< a\n>>>>>>> b\n```\n") == [])
    #expect(codes("a\n<<<<<<< a\nb\n=======\nc\n>>>>>>> b\n") == ["JF009"])
    #expect(codes("> <<<<<<< a\n\n>>>>>>> b\n") == [])
  }

  @Test
  func `take a whole conflict within code for one, unless a comment says that it is a sample`() {
    let code = "```\n<<<<<<< a\nb\n=======\nc\n>>>>>>> d\n```\n"
    #expect(codes(code) == ["JF009"])
    #expect(codes("<!-- journal: ignore-file JF009 (how git works) -->\n\n" + code) == [])
  }

  @Test func `welcome keys and kinds of the person's own`() {
    let prompt = PromptReading(Document(Array("---\nname: walk\nkind: walk\n---\n".utf8))).prompt
    let text = "---\nkind: walk\ndate: 2026-03-04\nweather: rain\ncreated: 2026-03-04\n---\n"
    let findings = Checker(prompts: [prompt].compactMap(\.self))
      .check(Document(Array(text.utf8)), path: "entries/2026-03-04-note.md")
    #expect(findings.isEmpty)
    #expect(codes(text) == ["JF307"])
  }

  @Test func `see every item of a list`() {
    let text = "---\nkind: rejection\napp: a\ndate: 2026-03-04\nstung: [skils, age, xyz]\n---\n"
    #expect(codes(text) == ["JF301", "JF301"])
  }
}

@Suite struct `Suggestions` {
  static let words = ["mood", "mood_after", "energy", "interview", "how", "app"]

  @Test(arguments: [
    ("moood", "mood"), ("mod", "mood"), ("modo", "mood"), ("interveiw", "interview"),
    ("enrgey", "energy"), ("mood-after", "mood_after"), ("MOOD", "mood"), ("apps", "app"),
  ])
  func `find the word that was meant`(word: String, meant: String) {
    #expect(Suggestion.closest(to: word, among: Self.words) == meant)
  }

  @Test(arguments: ["", "a", "weather", "hat", "wip", "food_court"])
  func `stay silent when nothing is near`(word: String) {
    #expect(Suggestion.closest(to: word, among: Self.words) == nil)
  }
}

@Suite struct `Patterns of paths` {
  @Test(arguments: [
    ("entries/2019/**", "entries/2019/03/a.md", true),
    ("entries/2019", "entries/2019/03/a.md", true),
    ("entries/2019/**", "entries/2020/03/a.md", false),
    ("**/*.md", "entries/2019/03/a.md", true),
    ("entries/*/a.md", "entries/2019/03/a.md", false),
    ("entries/20?9/*/*-a*.md", "entries/2019/03/2019-aha.md", true),
    ("*.md", "entries/a.md", false),
    ("", "entries/a.md", false),
  ])
  func `mean parts, any number of parts, and folders`(
    pattern: String,
    path: String,
    isMeant: Bool
  ) {
    #expect(PathPattern(pattern).matches(path) == isMeant)
  }
}

@Suite struct `Scalars that other tools read otherwise` {
  /// Those that Yams, a reader of YAML 1.1, does not take for text.
  static let scalars = [
    "no", "Yes", "ON", "off", "true", "False", "y", "~", "null", "NULL", "1", "-1", "+1", "1.10",
    "1_000", "0o12", "0x1F", "0b101", "012", "1e3", "1.", ".5", ".inf", "-.Inf", ".NaN", "22:30",
    "1:30:00", "2026-03-04", "2026-03-04T09:30:00Z", "2026-3-4 9:30:00", "1.2.3", "Acme", "none",
    "v1", "nope", "on-site", "3rd", "2026-03", "2026-W10", "1-2", "+49 30 1", "0xg", "1,5",
    "22:30 Uhr", "12:75", "a:b", "e5", "1e", ".", "..", "+", "_1", "~/cv",
  ]

  @Test(arguments: scalars)
  func `are found, all of them`(scalar: String) throws {
    let tag = try #require(try Yams.compose(yaml: "a: \(scalar)")?.mapping?["a"]).tag
    let isText = tag.description == "tag:yaml.org,2002:str"
    if !isText { #expect(YAML.spelling(of: scalar) != nil, "\(scalar) is \(tag)") }
  }

  @Test(arguments: [
    "Acme", "none", "v1", "nope", "on-site", "3rd", "2026-03", "2026-W10", "1-2", "+49 30 1",
    "1.2.3", "22:30 Uhr", "a:b", "~/cv", "e5", "..",
  ])
  func `are not those that every tool takes for text`(scalar: String) {
    #expect(YAML.spelling(of: scalar) == nil)
  }
}

@Suite struct `Links` {
  private func targets(_ text: String) -> [String] {
    let document = Document(Array(text.utf8))
    return document.blocks().flatMap { $0.linkTargets(in: document.bytes.span) }
      .map { String(decoding: document.bytes[$0], as: UTF8.self) }
  }

  @Test(arguments: [
    ("[a](b.md) and ![c](d (1).jpg) [e](f(2).jpg \"title\")", ["b.md", "f(2).jpg"]),
    ("[a](<b c.md>) [d](e", ["b c.md"]),
    ("`[a](b)` ``[a](`b)`` [c](d)", ["d"]),
    ("<!-- [a](b) --> \\[c](d) [e](f)", ["f"]),
    ("- [a](b)\n  - [c](d)\n", ["b", "d"]),
    ("```\n[a](b)\n```\n", []),
  ])
  func `are found outside code and comments`(text: String, expected: [String]) {
    #expect(targets(text) == expected)
  }

  @Test(arguments: [
    ("https://a.example/x", LinkTarget.elsewhere), ("mailto:a@b.example", .elsewhere),
    ("#top", .elsewhere), ("a.jpg", .file("entries/2026/a.jpg")),
    ("./a%20b.jpg?x#y", .file("entries/2026/a b.jpg")), ("../../a.jpg", .file("a.jpg")),
    ("../../../a.jpg", .outside), ("/etc/passwd", .outside),
  ])
  func `lead to a file, outside or elsewhere`(target: String, expected: LinkTarget) {
    #expect(LinkTarget(target, from: "entries/2026/note.md") == expected)
  }
}
