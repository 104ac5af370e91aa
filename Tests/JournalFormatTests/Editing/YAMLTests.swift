import JournalFormat
import Testing

@Suite struct `Text is written as YAML` {
  @Test(arguments: [
    "Acme", "Acme, Berlin (remote)", "it's 5% & more", "C#", "a:b", "https://a.example/?b=c#d",
    "größe", "Team [A]", "say \"hi\"", "back\\slash", "-dash", "3 days", "v1.2.3", "12:30 talk",
    "2026-03-04 talk", "nope", "nullable", "---", "e5", "+", ".", "1.2.3", "0xZZ",
  ])
  func `without quotes when it reads as itself`(text: String) {
    #expect(YAML.scalar(text) == text)
  }

  @Test(arguments: [
    ("", "\"\""),
    (" a", "\" a\""),
    ("a ", "\"a \""),
    ("a: b", "\"a: b\""),
    ("a:", "\"a:\""),
    ("a #b", "\"a #b\""),
    ("#a", "\"#a\""),
    ("- a", "\"- a\""),
    ("-", "\"-\""),
    ("@me", "\"@me\""),
    ("'a'", "\"'a'\""),
    ("\"a\"", "\"\\\"a\\\"\""),
    ("[a", "\"[a\""),
    ("a\nb", "\"a\\nb\""),
    ("a\tb", "\"a\\tb\""),
    ("a: \\", "\"a: \\\\\""),
    ("\u{1B}[31m", "\"\\x1b[31m\""),
    ("a\u{85}b", "\"a\\x85b\""),
    ("a\u{2028}b", "\"a\\u2028b\""),
    ("\u{FEFF}a", "\"\\ufeffa\""),
  ])
  func `in double quotes when YAML reads it in another way`(text: String, quoted: String) {
    #expect(YAML.scalar(text) == quoted)
    #expect(Document(frontMatter: "title: \(quoted)").entry(id: "2026-03-04")?.text(.title) == text)
  }

  @Test(arguments: [
    ("~", YAML.Spelling.null), ("null", .null), ("", .null),
    ("no", .flag), ("Yes", .flag), ("ON", .flag), ("y", .flag), ("false", .flag),
    ("1", .number), ("-1", .number), ("1.10", .number), ("1.", .number), (".5", .number),
    ("1e3", .number), ("1_000", .number), ("0o12", .number), ("0x1F", .number), ("0b1", .number),
    ("012", .number), ("22:30", .number), ("1:30:59.5", .number), ("+.inf", .number),
    (".NaN", .number),
    ("2026-03-04", .date), ("2026-3-4", .date), ("2026-03-04T10:00:00Z", .date),
    ("2026-03-04 10:00", .date),
    ("<<", .reserved), ("=", .reserved),
  ])
  func `in double quotes when readers go by spelling`(text: String, spelling: YAML.Spelling) {
    #expect(YAML.spelling(of: text) == spelling)
    #expect(YAML.scalar(text) == "\"\(text)\"")
  }

  @Test func `as a list on one line`() {
    #expect(YAML.list([]) == "[]")
    #expect(
      YAML.list(["tired", "no", "a, b", "c#", "x=1", "-a"])
        == #"[tired, "no", "a, b", c#, x=1, "-a"]"#
    )
  }

  @Test(arguments: [
    (FieldValue.text("no"), "\"no\""),
    (.words(["a", "b c"]), "[a, b c]"),
    (.whole(3), "3"),
    (.number(40), "40"),
    (.number(1.5), "1.5"),
    (.number(0.1 + 0.2), "0.300000"),
    (.number(0.00001), "0.000010"),
    (.number(1e20), "1e+20"),
    (.flag(true), "true"),
    (.ratings([Rating(area: "clarity", value: 3)]), "[clarity=3]"),
  ])
  func `by the value's type`(value: FieldValue, yaml: String) {
    #expect(value.yaml == yaml)
  }
}
