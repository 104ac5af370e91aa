import JournalFormat
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// `docs/format.md`, whose code blocks say behind their language what they are.
private struct FormatPage {
  struct Example {
    let line: Int
    /// `entry`, `fields`, `prompt`, a file's name, or the codes that are found in it.
    let marks: [String]
    let text: String
  }

  let lines: [String]

  init() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let file = try #require(fopen(root + "/docs/format.md", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    lines = String(decoding: bytes, as: UTF8.self).split(
      separator: "\n",
      omittingEmptySubsequences: false
    ).map(String.init)
  }

  var examples: [Example] {
    var examples: [Example] = []
    var open: (line: Int, marks: [String])?
    for (index, line) in lines.enumerated() where line.hasPrefix("```") {
      if let start = open {
        let text = lines[(start.line + 1)..<index].map { $0 + "\n" }.joined()
        examples.append(Example(line: start.line + 1, marks: start.marks, text: text))
        open = nil
      } else {
        open = (index, line.split(separator: " ").dropFirst().map(String.init))
      }
    }
    return examples.filter { !$0.marks.isEmpty }
  }

  /// What the table of values says: front matter, and the value that is read.
  var values: [(written: String, value: String)] {
    lines.filter { $0.hasPrefix("| `") }.compactMap { line in
      let cells = line.split(separator: " | ").map { $0.drop { "| ".contains($0) } }
      guard cells.count == 2, cells[0].contains(":"), cells[1].hasPrefix("`") else { return nil }
      return (Self.code(cells[0]), Self.code(cells[1]))
    }
  }

  private static func code(_ cell: Substring) -> String {
    String(cell.prefix { $0 != "|" }.drop { $0 == "`" }).trimmingEnd
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while let last = text.last, " `|".contains(last) { text.removeLast() }
    return String(text)
  }
}

extension FormatPage.Example {
  fileprivate var findings: [Diagnostic] {
    let checker = Checker(hasFile: { _ in false })
    let bytes = Array(text.utf8)
    switch marks.first {
    case "prompt": return checker.check(Document(bytes), path: "prompts/evening.md")
    case "journal.yaml", "people.yaml":
      return checker.check(Document(bytes, fenced: false), path: marks[0])
    case "fields":
      let entry = Array("---\ndate: 2026-03-04\n\(text)---\n".utf8)
      return checker.check(Document(entry), path: "entries/2026/03/2026-03-04-example.md")
    default:
      return checker.check(Document(bytes), path: "entries/2026/03/2026-03-04-example.md")
    }
  }
}

@Suite struct `The page of the format` {
  @Test func `has examples that hold what they promise`() throws {
    let examples = try FormatPage().examples
    #expect(examples.count >= 15)
    for example in examples {
      let codes = Set(example.findings.map(\.code.description))
      let promised = Set(example.marks.filter { $0.hasPrefix("JF") })
      #expect(codes == promised, "docs/format.md:\(example.line)")
    }
  }

  @Test func `says how values are read`() throws {
    let values = try FormatPage().values
    #expect(values.count >= 9)
    for (written, value) in values {
      let document = Document(Array("---\n\(written)\n---\n".utf8))
      let node = try #require(document.nodes.first)
      #expect(document.strings(node).joined(separator: "; ") == value, "\(written)")
    }
  }
}
