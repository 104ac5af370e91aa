import JournalInsights
import Testing

@testable import JournalReport

struct MarkdownSummaryTests {
  @Test func `the whole month stands between its markers`() {
    let markdown = March.summary().markdown
    #expect(markdown.hasPrefix("<!-- journal:summary 2026-03 as-of=2026-03-31 -->\n"))
    #expect(markdown.hasSuffix("<!-- journal:end-summary -->\n"))
    expectGolden(markdown, "march.md")
  }

  @Test func `a month without entries has the same sections, and no zero`() {
    expectGolden(March.summary(.month(year: 2025, month: 3)).markdown, "empty.md")
  }

  @Test func `nothing private stands in any form of the report`() {
    let summary = March.summary()
    let forms = [
      summary.markdown, summary.json.text,
      summary.lines(width: 80).map(\.text).joined(separator: "\n"),
    ]
    for form in forms { #expect(!form.lowercased().contains("hush")) }
  }

  @Test(arguments: [
    ("a *b* _c_", #"a \*b\* \_c\_"#), ("<script>&", "&lt;script&gt;&amp;"),
    ("[x](y) | `z`", #"\[x\](y) \| \`z\`"#), ("# no", "\\# no"), ("1. no", #"1\. no"#),
    ("- no", #"\- no"#), ("two\nlines\u{1B}[1m", #"two lines\[1m"#), ("a\u{202E}b", "ab"),
    ("<!-- journal:end-summary -->", #"&lt;\!-- journal:end-summary --&gt;"#),
  ])
  func `foreign text is shown as it is`(text: String, markdown: String) {
    #expect(Markdown.escaped(text) == markdown)
  }
}

struct GeneratedPartTests {
  private let part = GeneratedPart(March.summary())

  private func replaced(_ file: String) -> String {
    String(decoding: part.replacing(in: Array(file.utf8)) ?? [], as: UTF8.self)
  }

  private var generated: String { String(decoding: part.bytes, as: UTF8.self) }

  private let old = """
    <!-- journal:summary 2026-03 as-of=2026-03-10 -->
    old
    <!-- journal:end-summary -->

    """

  @Test func `what the person wrote around it is kept`() {
    #expect(replaced("before\n\(old)after") == "before\n\(generated)after")
    #expect(replaced(old) == generated)
  }

  @Test func `words on the end marker's line are kept`() {
    let mine = old.replacing("end-summary -->\n", with: "end-summary --> mine\n")
    #expect(replaced(mine + "more\n") == generated.dropLast() + " mine\nmore\n")
  }

  @Test func `markers inside code are text`() {
    let quoted = "```\n\(old)```\n"
    #expect(replaced(quoted) == quoted + "\n" + generated)
    #expect(replaced(quoted + old) == quoted + generated)
  }

  @Test func `writing it twice changes nothing`() {
    #expect(replaced(replaced("mine\n")) == replaced("mine\n"))
  }

  @Test func `a file without it gets it at the end`() {
    #expect(replaced("mine") == "mine\n\n\(generated)")
    #expect(replaced("mine\n") == "mine\n\n\(generated)")
    #expect(replaced("") == generated)
  }

  @Test func `another month's part and a start without end are kept`() {
    let other = old.split(separator: "\n").joined(separator: "\n") + "\n"
    let april = other.replacing("2026-03 ", with: "2026-04 ")
    #expect(replaced(april) == april + "\n" + generated)
    let torn = "<!-- journal:summary 2026-03 as-of=2026-03-01 -->\nmine\n"
    #expect(replaced(torn + old) == torn + generated)
  }

  @Test func `line ends and bytes that are no text stay as they are`() {
    let crlf = "mine\r\n" + old.replacing("\n", with: "\r\n") + "more\r\n"
    let written = replaced(crlf)
    #expect(
      written.utf8.elementsEqual(
        ("mine\r\n" + generated.replacing("\n", with: "\r\n") + "more\r\n").utf8
      )
    )
    let bytes: [UInt8] = [0xFF, 0x0A] + Array(old.utf8) + [0xFE]
    #expect(part.replacing(in: bytes) == [0xFF, 0x0A] + part.bytes + [0xFE])
  }

  @Test func `a part whose end is lost is left alone`() {
    let begun = generated.replacing("<!-- journal:end-summary -->\n", with: "")
    #expect(part.replacing(in: Array(begun.utf8)) == nil)
    let quoted = "```\n\(begun)```\n"
    #expect(part.replacing(in: Array(quoted.utf8)) != nil)
  }
}
