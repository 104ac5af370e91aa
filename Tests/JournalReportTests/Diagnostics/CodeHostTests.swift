import JournalFormat
import Testing

@testable import JournalReport

@Suite struct `Findings for code hosts` {
  private let file = checked(
    "---\nkind: checkin\ntitle: \"😀\" #\nmood: 7\nmoood: 2\n---\n",
    path: "entries/2026/03/50% über mich, 1.md"
  )

  @Test func `give what is to be noted, and the name that a file should have`() {
    let fix = Fix("rename the file to 'a.md'", renamingTo: "a.md")
    let finding = Diagnostic(
      .all[0],
      "a message",
      at: 0..<0,
      notes: ["a note"],
      help: "some help",
      fixes: [fix]
    )
    let files = [CheckedFile(path: "entries/b.md", bytes: [], findings: [finding])]
    let json = files.json(files: 1).text
    #expect(json.contains("\"new_name\": \"a.md\""))
    let log = FindingsLog(files, version: "1", problems: []).json.text
    #expect(log.contains("a message\\na note\\nsome help"))
  }

  @Test func `are one SARIF log whose rules are the registry`() {
    let log = FindingsLog([file], version: "1.2.3", problems: ["could not read 'x'"]).json.text
    let rules = DiagnosticCode.all.map { "\"id\": \"\($0)\"" }
    #expect(rules.allSatisfy(log.contains))
    guard let start = log.firstRange(of: "\"columnKind\"") else {
      Issue.record("no columns")
      return
    }
    // Rules have other places whenever a code is added.
    let lines = log[start.lowerBound...].split(separator: "\n").filter { !$0.contains("ruleIndex") }
    expectGolden(lines.map { $0 + "\n" }.joined(), "findings.sarif.txt")
  }

  @Test func `are GitHub annotations with its escapes`() {
    expectGolden(text(file.gitHubLines), "findings-github.txt")
  }

  @Test func `escape line ends and percent signs in the text`() {
    guard let code = DiagnosticCode("JF301") else { return }
    let finding = Diagnostic(code, "100%\nsure: a, b", at: 0..<1, help: "c")
    let file = CheckedFile(path: "a:b.md", bytes: Array("ab\n".utf8), findings: [finding])
    #expect(
      file.gitHubLines.map(\.text) == [
        "::error file=a%3Ab.md,line=1,endLine=1,col=1,endColumn=2,title=JF301 unknown-value"
          + "::100%25%0Asure: a, b%0Ac"
      ]
    )
  }

  @Test func `name files by URIs`() {
    #expect("entries/50% ü:?#.md".percentEncoded == "entries/50%25%20%C3%BC%3A%3F%23.md")
  }
}
