import JournalFormat
import Testing

@Suite struct `The scanner finds` {
  @Test(arguments: [
    ("mood: 3", ["mood plain 3"]),
    ("mood : 3", ["mood plain 3"]),
    ("mood:\t3 \t", ["mood plain 3"]),
    ("mood: 3 # low", ["mood plain 3"]),
    ("title: C# and a#b", ["title plain C# and a#b"]),
    ("url: https://acme.example/a:b", ["url plain https://acme.example/a:b"]),
    ("title: it's -5% & *fine*", ["title plain it's -5% & *fine*"]),
    ("title: -5", ["title plain -5"]),
    ("title: one\n  two\n\n  three", ["title plain one two⏎three"]),
    ("title:\n  one\n  two", ["title plain one two"]),
    ("größe: 3", ["größe plain 3"]),
    ("mood:\nkind: win", ["mood empty ", "kind plain win"]),
    ("mood: # none\nkind: win", ["mood empty ", "kind plain win"]),
    ("mood:", ["mood empty "]),
    ("# above\n\nmood: 3\n\n# below", ["mood plain 3"]),
    ("# only", []),
  ])
  func `plain scalars`(text: String, nodes: [String]) {
    let document = Document(frontMatter: text)
    #expect(document.dump == nodes)
    #expect(document.problemDump.isEmpty)
  }

  @Test(arguments: [
    (#"title: "a: b # c""#, ["title doubleQuoted a: b # c"]),
    (#"title: "" # empty"#, ["title doubleQuoted "]),
    (#"title: "\"\\\/\x41\u00e9\U0001F600\t|\n|""#, ["title doubleQuoted \"\\/Aé😀\t|⏎|"]),
    ("title: \"one\n  two\n\n  three\"", ["title doubleQuoted one two⏎three"]),
    ("title: \"one \\\n  two\"", ["title doubleQuoted one two"]),
    ("title: 'it''s'", ["title singleQuoted it's"]),
    ("title: 'one\n  two'", ["title singleQuoted one two"]),
    ("title:\n  'one'", ["title singleQuoted one"]),
    ("title: ''", ["title singleQuoted "]),
  ])
  func `scalars in quotes`(text: String, nodes: [String]) {
    let document = Document(frontMatter: text)
    #expect(document.dump == nodes)
    #expect(document.problemDump.isEmpty)
  }

  @Test(arguments: [
    ("title: |\n  one\n   two\n\nmood: 3", ["title literal one⏎ two⏎", "mood plain 3"]),
    ("title: |-\n  one\n\n  two", ["title literal one⏎⏎two"]),
    ("title: |+\n  one\n\nmood: 3", ["title literal one⏎⏎", "mood plain 3"]),
    ("title: |2-\n   one\n  two", ["title literal  one⏎two"]),
    ("title: |\nmood: 3", ["title literal ", "mood plain 3"]),
    (
      "title: > # folded\n  one\n  two\n\n  three\n    four", ["title folded one two⏎three⏎  four⏎"]
    ),
    ("title: >-\n  one\n  # no comment", ["title folded one # no comment"]),
    ("title: |\n  a: b\n  - c", ["title literal a: b⏎- c⏎"]),
  ])
  func `blocks`(text: String, nodes: [String]) {
    let document = Document(frontMatter: text)
    #expect(document.dump == nodes)
    #expect(document.problemDump.isEmpty)
  }

  @Test(arguments: [
    (
      "tags: [a, 'b c', \"d\"]",
      ["tags flowList", "- plain a", "- singleQuoted b c", "- doubleQuoted d"]
    ),
    ("tags: []", ["tags flowList"]),
    ("tags: [ a , ]", ["tags flowList", "- plain a"]),
    ("tags: [a b, c=3,d:e]", ["tags flowList", "- plain a b", "- plain c=3", "- plain d:e"]),
    ("tags: [a, # one\n  b\n]", ["tags flowList", "- plain a", "- plain b"]),
    ("tags: [\n  a,\n  b\n  c\n  ]", ["tags flowList", "- plain a", "- plain b c"]),
    ("tags:\n  [a,\n  b]", ["tags flowList", "- plain a", "- plain b"]),
    (
      "tags: [a: b, {c: d}, [e, f], \"g\": h]",
      ["tags flowList", "- opaque", "- opaque", "- opaque", "- opaque"]
    ),
    ("tags:\n- a\n- b", ["tags blockList", "- plain a", "- plain b"]),
    (
      "tags:\n  - a # one\n\n  # two\n  - 'b'\nmood: 3",
      ["tags blockList", "- plain a", "- singleQuoted b", "mood plain 3"]
    ),
    (
      "tags:\n  -\n  - |\n    one\n  - two\n    three",
      ["tags blockList", "- empty ", "- literal one⏎", "- plain two three"]
    ),
    (
      "list:\n  - a: b\n    c: d\n  - - e\n    - f\n  - [g]",
      ["list blockList", "- opaque", "- opaque", "- opaque"]
    ),
  ])
  func `lists`(text: String, nodes: [String]) {
    let document = Document(frontMatter: text)
    #expect(document.dump == nodes)
    #expect(document.problemDump.isEmpty)
  }

  @Test(arguments: [
    ("cover:\n  image: a.png\n  alt: |\n    text\nmood: 3", "image: a.png\n  alt: |\n    text"),
    ("cover: {image: \"}\", more: [1, {a: b}]}\nmood: 3", "{image: \"}\", more: [1, {a: b}]}"),
    ("cover:\n  'a b': c\nmood: 3", "'a b': c"),
    ("cover:\n  a:\n  - b: c\n  -\nmood: 3", "a:\n  - b: c\n  -"),
  ])
  func `nested values of unknown keys as they stand`(text: String, value: String) throws {
    let document = Document(frontMatter: text)
    #expect(document.dump == ["cover opaque", "mood plain 3"])
    let node = try #require(document.node("cover"))
    #expect(String(decoding: document.bytes[node.value], as: UTF8.self) == value)
    #expect(document.problemDump.isEmpty)
  }

  @Test(arguments: [
    ("a: 1\n# on b\n\t# too\nb: 2 # end\n", "b", "# on b\n\t# too\nb: 2 # end\n"),
    ("# far\n\n# near\nb: 2", "b", "# near\nb: 2\n"),
    ("b:\n  - x\n  # last\n# next\nc: 3", "b", "b:\n  - x\n  # last\n"),
    ("b: |\n  x\n\nc: 3", "b", "b: |\n  x\n"),
  ])
  func `whole lines of a key, with the comments directly above`(
    text: String,
    key: String,
    range: String
  ) throws {
    let document = Document(frontMatter: text)
    let node = try #require(document.node(key))
    #expect(String(decoding: document.bytes[node.range], as: UTF8.self) == range)
  }
}
