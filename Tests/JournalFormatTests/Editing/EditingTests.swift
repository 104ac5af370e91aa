import JournalFormat
import Testing

@Suite struct `Editing front matter` {
  private func after(
    _ text: String,
    _ edits: (Document) throws(EditRefusal) -> [Edit]
  ) throws -> String {
    let document = Document(frontMatter: text)
    let result = document.applying(try edits(document))
    return String(String(decoding: result, as: UTF8.self).dropFirst(4).dropLast(5))
  }

  @Test(arguments: [
    ("a: 1\n# on mood\nmood: 2\nb: 3", "a: 1\nb: 3"),
    ("# far\n\nmood:\n  - 1\n  # in\n  - 2\n# on b\nb: 3", "# far\n\n# on b\nb: 3"),
    ("a: 1", "a: 1"),
    ("mood: 1\n\n  \n# on b\nb: 3", "# on b\nb: 3"),
    ("# the file's\nmood: 1\nb: 3", "# the file's\nb: 3"),
  ])
  func `removes a key with what belongs to it`(before: String, expected: String) throws {
    let result = try after(before) { document throws(EditRefusal) in
      try document.removingEdits("mood")
    }
    #expect(result == expected)
  }

  @Test func `renames a key, but never onto another`() throws {
    func renamed(_ text: String) throws -> String {
      try after(text) { document throws(EditRefusal) in
        try document.renamingEdits("mod", to: "mood")
      }
    }
    #expect(try renamed("mod: 2 # x") == "mood: 2 # x")
    #expect(try renamed("\"mod\": 2") == "\"mood\": 2")
    #expect(throws: EditRefusal.taken(key: "mood")) { try renamed("mod: 2\nmood: 3") }
  }

  @Test(arguments: [
    ("tags: [a]", "tags: [a, x, z]"),
    ("tags: []", "tags: [x, z]"),
    ("tags: [a, ]", "tags: [a, x, z, ]"),
    ("tags: [a, x]", "tags: [a, x, z]"),
    ("tags: [\n  a # last\n]", "tags: [\n  a, x, z # last\n]"),
    ("tags: a", "tags: [a, x, z]"),
    ("tags:", "tags: [x, z]"),
    ("kind: win", "kind: win\ntags: [x, z]"),
    ("tags:\n- a\nb: 1", "tags:\n- a\n- x\n- z\nb: 1"),
    ("tags:\n    - a\n    # end\nb: 1", "tags:\n    - a\n    - x\n    - z\n    # end\nb: 1"),
  ])
  func `adds items to a list in its own style, sorted`(before: String, expected: String) throws {
    let result = try after(before) { document throws(EditRefusal) in
      try document.addingEdits(["z", "x", "z"], toList: "tags")
    }
    #expect(result == expected)
  }

  @Test(arguments: [
    ("ratings: [own=3, examples=4]", "ratings: [own=3, examples=5, clarity=2]"),
    ("ratings: [a b, examples=x, clarity=1] # c", "ratings: [a b, examples=5, clarity=2] # c"),
    ("ratings:\n- examples=4 # 1\n- own=9", "ratings:\n- examples=5 # 1\n- own=9\n- clarity=2"),
    ("ratings: examples=4", "ratings: [examples=5, clarity=2]"),
    ("ratings: own=4", "ratings: [own=4, examples=5, clarity=2]"),
    ("kind: win", "kind: win\nratings: [examples=5, clarity=2]"),
  ])
  func `puts a rating in place of that of its area, and no other`(
    before: String,
    expected: String
  ) throws {
    let result = try after(before) { document throws(EditRefusal) in
      let ratings = [("examples", 4.0), ("examples", 5), ("clarity", 2)]
      return try document.addingEdits(
        ratings.map { Rating(area: $0, value: $1) },
        toList: "ratings"
      )
    }
    #expect(result == expected)
  }

  @Test(arguments: [
    ("tags: [a, x, z, b]", "tags: [a, b]"),
    ("tags: [x, a, z]", "tags: [a]"),
    ("tags: [c#, x, d]", "tags: [c#, d]"),
    ("tags: [a, 'x']", "tags: [a]"),
    ("tags: [x, z]\nb: 1", "b: 1"),
    ("tags: x\nb: 1", "b: 1"),
    ("tags:\n- a\n# on x\n- x\n- b", "tags:\n- a\n- b"),
    ("tags: [a]", "tags: [a]"),
    ("tags: [x, # on x\n  b # on b\n  ]", "tags: [ # on x\n  b # on b\n  ]"),
    ("tags: [a, # on a\n  x, # on x\n  ]", "tags: [a, # on a\n   # on x\n  ]"),
    ("tags: [a, # on a\n  x # on x\n  , b]", "tags: [a, # on a\n   # on x\n   b]"),
  ])
  func `removes items from a list`(before: String, expected: String) throws {
    let result = try after(before) { document throws(EditRefusal) in
      try document.removingEdits(["x", "Z"], fromList: "tags")
    }
    #expect(result == expected)
  }
}

@Suite struct `Appending to a section` {
  @Test(arguments: [
    ("## Next\n\n- [ ] a\n", "- [ ] b", "## Next\n\n- [ ] a\n- [ ] b\n"),
    ("## Next\n\n- a\n\n## Wins\n", "- b", "## Next\n\n- a\n- b\n\n## Wins\n"),
    ("## next:\n## Wins\n", "b", "## next:\n\nb\n\n## Wins\n"),
    ("## Next\n<!-- hint -->\n", "b\n\nc\n", "## Next\n<!-- hint -->\n\nb\n\nc\n"),
    ("## Next\n\n### More\ntext", "b", "## Next\n\n### More\ntext\n\nb\n"),
    ("Words", "b", "Words\n\n## Next\n\nb\n"),
    ("", "b", "## Next\n\nb\n"),
    ("---\nmood: 2\n---\n", "b", "---\nmood: 2\n---\n\n## Next\n\nb\n"),
    ("---\nmood: 2\n---\n\n", "b", "---\nmood: 2\n---\n\n## Next\n\nb\n"),
  ])
  func `puts the text at its end, with a blank line where one is due`(
    before: String,
    text: String,
    after: String
  ) throws {
    for newline in ["\n", "\r\n"] {
      let document = Document(Array(before.withLineEndings(newline).utf8))
      let result = document.applying(try document.appendingEdits(toSection: "Next", text: text))
      let expected = before.contains("\n") ? after.withLineEndings(newline) : after
      #expect(String(decoding: result, as: UTF8.self) == expected)
    }
  }

  @Test(arguments: [
    ("*I called her.*", "- a\n\n*I called her.*\n"), ("-3 degrees", "- a\n\n-3 degrees\n"),
    ("***", "- a\n\n***\n"), ("* b", "- a\n\n* b\n"), ("- b", "- a\n- b\n"),
  ])
  func `goes on with a list by an item of that list alone`(text: String, after: String) throws {
    let document = Document(Array("## Next\n- a\n".utf8))
    let result = document.applying(try document.appendingEdits(toSection: "Next", text: text))
    #expect(String(decoding: result, as: UTF8.self) == "## Next\n" + after)
  }

  @Test func `counts on with numbers`() throws {
    let document = Document(Array("## Next\n1. a\n".utf8))
    let result = document.applying(try document.appendingEdits(toSection: "Next", text: "2. b"))
    #expect(String(decoding: result, as: UTF8.self) == "## Next\n1. a\n2. b\n")
  }

  @Test(arguments: ["```\ncode\n", "<!-- never closed\n", "## Next\n\n~~~\n"])
  func `is refused where a fence or a comment would swallow the text`(body: String) {
    let document = Document(Array(body.utf8))
    let refusal = #expect(throws: EditRefusal.self) {
      try document.appendingEdits(toSection: "Next", text: "b")
    }
    guard case .openBlock(let range) = refusal else {
      Issue.record("\(String(describing: refusal))")
      return
    }
    #expect(range.upperBound == document.bytes.count)
  }
}
