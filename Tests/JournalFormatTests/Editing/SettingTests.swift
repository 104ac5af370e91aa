import JournalFormat
import Testing

@Suite struct `Setting a key` {
  @Test(arguments: [
    ("mood: 2", "mood: 4"),
    ("mood:  2   # low", "mood:  4   # low"),
    ("mood:", "mood: 4"),
    ("mood: # none", "mood: 4 # none"),
    ("mood: \"2\"", "mood: 4"),
    ("mood: one\n  two\nkind: win", "mood: 4\nkind: win"),
    ("mood:\n  2\nkind: win", "mood:\n  4\nkind: win"),
    ("mood: # why\n  2 # low\nkind: win", "mood: # why\n  4 # low\nkind: win"),
    ("mood: |- # my words\n  a\nkind: win", "mood: 4 # my words\nkind: win"),
    ("mood: |\n  a\n\n  b\nkind: win", "mood: 4\nkind: win"),
    ("mood: # c\n- a\n# d\n- b\nkind: win", "mood: 4 # c\nkind: win"),
    ("mood: [a,\n  b] # c", "mood: 4 # c"),
    ("\"mood\" : 2", "\"mood\" : 4"),
    ("kind: win # x", "kind: win # x\nmood: 4"),
    ("kind: win\n\n# end", "kind: win\n\n# end\nmood: 4"),
  ])
  func `changes its value alone`(before: String, after: String) throws {
    for newline in ["\n", "\r\n"] {
      let text = "---\n\(before)\n---\nBody\n".withLineEndings(newline)
      let document = Document(Array(text.utf8))
      let result = document.applying(try document.settingEdits("mood", to: .whole(4)))
      let expected = "---\n\(after)\n---\nBody\n".withLineEndings(newline)
      #expect(String(decoding: result, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: [
    ("", "---\nmood: 4\n---\n"),
    ("Words\n", "---\nmood: 4\n---\n\nWords\n"),
    ("\nWords\n", "---\nmood: 4\n---\n\nWords\n"),
    ("\u{FEFF}Words\r\n", "\u{FEFF}---\r\nmood: 4\r\n---\r\n\r\nWords\r\n"),
    ("---\n---\n", "---\nmood: 4\n---\n"),
    ("---\n\nWords\n", "---\nmood: 4\n---\n\n---\n\nWords\n"),
  ])
  func `makes front matter where there is none`(before: String, after: String) throws {
    let document = Document(Array(before.utf8))
    let result = document.applying(try document.settingEdits("mood", to: .whole(4)))
    #expect(String(decoding: result, as: UTF8.self) == after)
  }

  @Test func `adds a last line to a file without fences`() throws {
    let document = Document(Array("timezone: UTC".utf8), fenced: false)
    let result = document.applying(try document.settingEdits("country", to: "NO"))
    #expect(String(decoding: result, as: UTF8.self) == "timezone: UTC\ncountry: \"NO\"\n")
  }

  @Test(arguments: [
    ("---\nmood: 2\n", ScanProblem.Kind.unclosedFence),
    ("---\n<<<<<<< a\nmood: 2\n=======\nmood: 3\n>>>>>>> b\n---\n", .conflictMarker),
    ("---\nmood: 2\nmood: 3\n---\n", .duplicateKey),
    ("---\nmood: \"open\n  more\nkind: win\n---\n", .unclosedQuote),
    ("---\nmood:2\n---\n", .missingSpaceAfterColon),
    ("---\ntitle: &a b\n---\n", .anchor),
  ])
  func `refuses where the front matter is not understood`(text: String, kind: ScanProblem.Kind) {
    let document = Document(Array(text.utf8))
    let edits: [() throws -> [Edit]] = [
      { try document.settingEdits("mood", to: .whole(4)) },
      { try document.removingEdits("mood") },
      { try document.renamingEdits("mood", to: "energy") },
      { try document.addingEdits(["a"], toList: "tags") },
      { try document.removingEdits(["a"], fromList: "tags") },
    ]
    for edits in edits {
      let refusal = #expect(throws: EditRefusal.self) { _ = try edits() }
      guard case .unreadable(let problem) = refusal else {
        Issue.record("\(String(describing: refusal))")
        continue
      }
      #expect(problem.kind == kind)
    }
  }

  @Test func `refuses to lose something nested, and to write what is no key`() {
    let document = Document(frontMatter: "mood:\n  a: b\n  c: d")
    #expect(throws: EditRefusal.nested(key: "mood")) {
      try document.settingEdits("mood", to: .whole(4))
    }
    for name in ["", "- a", "a: b", "a #b", "<<", "...", "\u{85}", "[a"] {
      #expect(throws: EditRefusal.notAKey(name)) { try document.settingEdits(name, to: "x") }
    }
  }

  @Test func `minds no fault of the body`() throws {
    let document = Document(Array("---\nmood: 2\n---\n\u{0}".utf8))
    let result = document.applying(try document.settingEdits("mood", to: .whole(4)))
    #expect(String(decoding: result, as: UTF8.self) == "---\nmood: 4\n---\n\u{0}")
  }

  @Test func `quotes text by the field's type`() throws {
    let document = Document(frontMatter: "kind: win")
    func line(_ key: String, _ text: String) throws -> String {
      let result = document.applying(try document.settingEdits(key, to: text))
      return String(decoding: result, as: UTF8.self).split(separator: "\n")[2].description
    }
    #expect(try line("date", "2026-03-04") == "date: 2026-03-04")
    #expect(try line("title", "2026-03-04") == "title: \"2026-03-04\"")
    #expect(try line("mood", "3") == "mood: 3")
    #expect(try line("role", "a: b") == "role: \"a: b\"")
  }

  @Test(arguments: [
    ("tags: [a, b, c] # x", ["a", "c"], "tags: [a, c] # x"),
    ("tags: [a, b, c]", ["c", "d"], "tags: [c, d]"),
    ("tags: [a, b]", ["b", "a"], "tags: [b, a]"),
    (
      "tags:\n  # on a\n  - a # x\n  # on b\n  - b", ["b", "c d"], "tags:\n  # on b\n  - b\n  - c d"
    ),
    ("tags: a", ["a", "no"], "tags: [a, \"no\"]"),
    ("tags: [a]", [], "tags: []"),
    ("tags: [a, b , c]", ["a", "x", "c"], "tags: [a, x , c]"),
    ("tags:\n- a # 1\n-\n- |\n  c", ["x", "m", "z"], "tags:\n- x # 1\n- m\n- z"),
    (
      "tags: # on tags\n  - a\n  - b\nkind: win", ["b", "c", "a"],
      "tags: # on tags\n  - b\n  - c\n  - a\nkind: win"
    ),
    ("tags: [work, c#]", ["work", "rust"], "tags: [work, rust]"),
    ("tags: [work, c#]", ["work"], "tags: [work]"),
    ("tags: [a, # on a\n  b]", ["a", "x"], "tags: [a, # on a\n  x]"),
    ("tags: ['b', # 1\n  a]", ["a", "x", "b"], "tags: [a, # 1\n  x, 'b']"),
    ("tags: [b]", ["a", "b", "c"], "tags: [a, b, c]"),
    ("tags:\n  # on a\n  - a", ["x", "a"], "tags:\n  - x\n  # on a\n  - a"),
    (
      "tags:\n  # on a\n  - 'a' # 1\n\n  # far\n\n  - b # 2", ["b", "a"],
      "tags:\n  - b # 2\n\n  # far\n\n  # on a\n  - 'a' # 1"
    ),
    ("tags:\n- a # 1\n- b # 2\n- c # 3", ["c", "a"], "tags:\n- c # 3\n- a # 1"),
    ("tags:\n- | # 1\n  a\n- b", ["x", "b"], "tags:\n- x # 1\n- b"),
  ])
  func `to a list touches the items that differ`(
    before: String,
    items: [String],
    after: String
  ) throws {
    let document = Document(frontMatter: before)
    let result = document.applying(try document.settingEdits("tags", to: items))
    #expect(String(decoding: result, as: UTF8.self) == "---\n\(after)\n---\n")
  }
}

@Suite struct `An edit that breaks a file` {
  @Test func `is refused, but not for what was broken before`() throws {
    let comma = Edit(12..<12, with: ", ")
    let refusal = #expect(throws: EditRefusal.self) {
      try Document(frontMatter: "tags: [a, b]").edited([comma])
    }
    guard case .breaking(let problem) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(problem.kind == .emptyItem)
    #expect(try Document(frontMatter: "tags: [a, b]\nown: [, c]").edited([comma]).nodes.count == 5)
  }
}

@Suite struct `Text that is set` {
  @Test(arguments: Field.allCases, ["no", "1.10", "~", "2026-03-04"])
  func `is never what a check warns of as ambiguous`(field: Field, text: String) throws {
    let document = Document(frontMatter: "id: x")
    let after = Document(document.applying(try document.settingEdits(field.name, to: text)))
    let found = Checker().check(after, path: "entries/2026/03/2026-03-04-note.md")
    #expect(!found.contains { $0.code.name == "ambiguous-value" })
  }
}

extension String {
  func withLineEndings(_ newline: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: newline)
  }
}
