import JournalFormat
import Testing

@Suite struct `The scanner reports` {
  @Test(arguments: [
    ("mood: &m 3", "anchor '&m'", "mood broken"),
    ("mood: *m", "alias '*m'", "mood broken"),
    ("mood: !!int 3", "tag '!!int'", "mood broken"),
    ("tags: [&a b]", "anchor '&a b'", "tags flowList"),
    ("tags:\n  - *a", "alias '*a'", "tags blockList"),
    ("&a mood: 3", "anchor '&a mood: 3'", nil),
    ("<<: *base", "mergeKey '<<: *base'", nil),
    ("? mood", "complexKey '? mood'", nil),
    ("[a]: 3", "complexKey '[a]: 3'", nil),
    ("%YAML 1.2", "directive '%YAML 1.2'", nil),
    ("--- more", "secondDocument '--- more'", nil),
    ("\"mood\": 3", "quotedKey '\"mood\"'", "mood plain 3"),
    ("just words", "missingColon 'just words'", nil),
    ("mood:3", "missingSpaceAfterColon ':'", nil),
    ("- item", "itemWithoutKey '- item'", nil),
    ("title: a: b", "colonInPlainValue ':'", "title plain a: b"),
    ("title: @me", "reservedCharacter '@'", "title plain @me"),
    ("title: - a", "reservedCharacter '-'", "title plain - a"),
    ("title: \"a\" b", "textAfterValue 'b'", "title broken"),
    ("title: \"a\"#b", "commentWithoutSpace '#'", "title doubleQuoted a"),
    ("title: \"a", "unclosedQuote '\"'", "title broken"),
    ("title: \"a\\qb\"", "unknownEscape '\\q'", "title doubleQuoted a\u{FFFD}b"),
    ("title: \"\\ud800\"", "unknownEscape '\\ud800'", "title doubleQuoted \u{FFFD}"),
    ("title: |x\n  a", "blockIndicator 'x'", "title broken"),
    ("tags: [a, b", "unclosedList '['", "tags broken"),
    ("tags: [a, 'b]", "unclosedQuote '''", "tags broken"),
    ("tags: [a:?]", "reservedCharacter ':'", "tags flowList"),
    ("tags: [a,, b]", "emptyItem ','", "tags flowList"),
    ("tags: ['a' b]", "missingComma 'b'", "tags flowList"),
    ("tags:\n\t- a", "tabIndentation '\t'", "tags blockList"),
    ("title: a # b\n  c", "unexpectedIndentation '  '", "title plain a"),
    ("tags:\n    - a\n  - b", "unexpectedIndentation '  '", "tags blockList"),
    ("a: 1\na: 2", "duplicateKey 'a'", "a plain 1"),
    ("\"a\\tb\": 2", "escapedKey '\"a\\tb\"'", nil),
    ("cover:\n  a: 1\n b: 2", "unexpectedIndentation ' '", "cover opaque"),
    ("cover:\n  a: \"1\"\n   b: 2", "unexpectedIndentation '   '", "cover opaque"),
    ("cover:\n  a: 1\n  - b", "unexpectedIndentation '  '", "cover opaque"),
    ("cover:\n  - a\n  b: 1", "unexpectedIndentation '  '", "cover blockList"),
    ("cover:\n  a: b: c", "colonInPlainValue ':'", "cover opaque"),
    ("cover:\n  a: *b", "alias '*b'", "cover opaque"),
    ("cover:\n  ? a", "complexKey '? a'", "cover opaque"),
    ("cover:\n  a: 1\n  a: 2", "duplicateKey 'a'", "cover opaque"),
    ("cover:\n  a:\n  \tb: 2", "tabIndentation '  \t'", "cover opaque"),
    ("cover: {a: 1, a: 2}", "duplicateKey 'a'", "cover opaque"),
    ("cover: {a\n : b}", "splitKey ':'", "cover opaque"),
    ("cover: {[a]: b}", "complexKey '[a]'", "cover opaque"),
    ("cover: {a: &b [c]}", "anchor '&b'", "cover opaque"),
    ("cover: [[[[[[[[[1]]]]]]]]]", "nestedTooDeep '['", "cover broken"),
  ])
  func `what front matter may not hold, and reads on`(
    text: String,
    problem: String,
    node: String?
  ) {
    let document = Document(frontMatter: text + "\nkind: win")
    #expect(document.problemDump == [problem])
    #expect(document.dump.last == "kind plain win")
    if let node {
      #expect(document.dump.first == node)
    }
  }

  @Test(arguments: ["KEY: 1", "\"KEY\": 1", "a:\n  KEY: 1", "a: {KEY: 1}", "a: [KEY: 1]"])
  func `keys that are too long for other readers`(text: String) {
    func kinds(_ count: Int) -> [ScanProblem.Kind] {
      let key = String(repeating: "k", count: count)
      let document = Document(frontMatter: text.replacing("KEY", with: key))
      return document.problems.map(\.kind).filter { $0 != .quotedKey }
    }
    #expect(kinds(1022).isEmpty)
    #expect(kinds(1025) == [.keyTooLong])
  }
}
