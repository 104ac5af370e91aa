import Testing

@testable import JournalFormat

private func read(_ body: String, _ settings: JournalSettings = .init()) -> BodyReading {
  let bytes = Array(body.utf8)
  return BodyReading(bytes.span, in: 0..<bytes.count, settings: settings)
}

private func items(_ body: String) -> [SectionItem] { read(body).sections.flatMap(\.items) }

@Suite struct `Sections with a meaning` {
  @Test func `are found by heading, and end at the next one of their level`() {
    let body = """
      # A day

      ## Wins
      - I called.
      ### How
      - I wrote.

      ## What happened?
      - not a win

      ## Next
      - [ ] Rest
      """
    let reading = read(body)
    #expect(reading.heading == "A day")
    #expect(
      reading.sections == [
        Section(.wins, items: [SectionItem(text: "I called."), SectionItem(text: "I wrote.")]),
        Section(.next, items: [SectionItem(text: "Rest", isDone: false)]),
      ]
    )
  }

  @Test func `may have names of the journal's own`() {
    var settings = JournalSettings()
    settings.sections = [HeadingName("Erfolge"): .wins]
    let reading = read("## **Erfolge:**\n- ja\n", settings)
    #expect(reading.sections == [Section(.wins, items: [SectionItem(text: "ja")])])
  }

  @Test func `hold tasks with their days`() {
    let body = """
      ## Next
      - [ ] Write to Mia (due 2026-03-09)
      - [x] Rest (due 2026-03-07) (done 2026-03-08)
      - [X] Call
      - When nerves rise, then I breathe
      - [ ] Pay (due 2026-02-30)
      - [ ]
      -
      """
    let march: (Int) -> CivilDate? = { CivilDate(year: 2026, month: 3, day: $0) }
    #expect(
      items(body) == [
        SectionItem(text: "Write to Mia", isDone: false, due: march(9)),
        SectionItem(text: "Rest", isDone: true, due: march(7), done: march(8)),
        SectionItem(text: "Call", isDone: true),
        SectionItem(text: "When nerves rise, then I breathe"),
        SectionItem(text: "Pay (due 2026-02-30)", isDone: false),
      ]
    )
  }

  @Test func `hold lessons with area and type, if the area is one`() {
    let body = """
      ## Lessons
      - clarity: I lost the thread
      - Examples, skill-gap: more numbers
      - budget, outside: they froze it
      - note: I was late
      - Ask earlier.
      """
    #expect(
      items(body) == [
        SectionItem(text: "I lost the thread", area: "clarity", lessonType: .quickFix),
        SectionItem(text: "more numbers", area: "examples", lessonType: .skillGap),
        SectionItem(text: "they froze it", area: "budget", lessonType: .outside),
        SectionItem(text: "note: I was late"),
        SectionItem(text: "Ask earlier."),
      ]
    )
  }

  @Test func `count top items, wrapped lines included, and nested tasks`() {
    let body = """
      ## Next
      1. One
         goes on
      2. Two <!-- hint -->
         - a detail
         - [ ] a step
           of two lines

         another paragraph
      """
    #expect(
      items(body).map(\.text) == ["One goes on", "Two", "a step of two lines"]
    )
  }

  @Test func `have paragraphs as items when there is no list`() {
    #expect(
      items("## Wins\nI called.\n\n<!-- hint -->\nI slept.\n").map(\.text) == [
        "I called.", "I slept.",
      ]
    )
    #expect(items("## Wins\nToday:\n- I called.\n").map(\.text) == ["I called."])
  }

  @Test func `give the draft as one text`() {
    let body = "## Draft\n<!-- short -->\nDear Ms Lee,\n\n- thank you\n\n## Next\n"
    #expect(items(body) == [SectionItem(text: "Dear Ms Lee,\n\n- thank you")])
  }

  @Test func `count what both versions of a passage say once`() {
    let body = """
      ## Wins

      <!-- journal:versions 7f -->
      > [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.

      - I called
      - I slept

      <!-- journal:or 7f -->

      - I called
      - I ran

      <!-- journal:end 7f -->

      - I called
      """
    #expect(items(body).map(\.text) == ["I called", "I slept", "I ran", "I called"])
  }
}

@Suite struct `The number of words` {
  @Test(arguments: [
    ("", 0),
    ("Two words.\n", 2),
    ("# Heading\n\nOne — word\n", 2),
    ("<!-- a hint\nof two lines --> word\n", 1),
    ("one <!-- hint --> two", 2),
    ("- [x] done\n- [ ] open\n1. one\n2026. two\n", 4),
    ("In 2026. Yes.\n", 3),
    ("```swift\nlet x = 1\n```\n", 3),
    ("> quoted words\n", 2),
    ("| a | b |\n|---|---|\n| 1 | 2 |\n", 4),
    ("[a]: https://a.example\n", 0),
    ("Über äh\u{00A0}… ok", 3),
    ("<!-- never closed\nhidden\n", 0),
  ])
  func `counts what the person wrote`(body: String, count: Int) {
    #expect(read(body).wordCount == count, "\(body.debugDescription)")
  }
}

@Suite struct `Answers` {
  private func document(_ body: String) -> Document { Document(Array(body.utf8)) }

  @Test func `run to the next heading of the same or a higher level`() {
    let entry = document(
      """
      ## What happened?
      <!-- In two sentences. -->

      Two lines by mail.

      ### And then
      Nothing.

      ## One kind thing today, and who could know?
      """
    )
    #expect(entry.answers().map(\.heading).count == 3)
    #expect(
      entry.answer(to: "what  happened")?.text == "Two lines by mail.\n\n### And then\nNothing."
    )
    #expect(entry.answer(to: "One kind thing today, and who could know?")?.text == "")
    #expect(entry.answer(to: "Never asked") == nil)
  }

  @Test func `keep words that stand beside a hint, and code as it is`() {
    let entry = document("## A\n<!-- hint --> yes\nand <!-- x -->no\n```sh\n<!-- code -->\n```\n")
    #expect(entry.answer(to: "A")?.text == " yes\nand no\n```sh\n<!-- code -->\n```")
  }

  @Test func `to one question in two versions are one`() {
    let entry = document(
      """
      <!-- journal:versions 7f -->
      > [!warning] Two versions of this passage.

      ## A
      one
      <!-- journal:or 7f -->
      ## A
      two
      <!-- journal:end 7f -->
      """
    )
    #expect(entry.answers().map(\.text) == ["one\n\ntwo"])
  }
}

@Suite struct `Passages kept in versions` {
  private func regions(_ body: String) -> VersionRegions {
    let document = Document(Array(body.utf8))
    return VersionRegions(document.blocks(), in: document.bytes.span)
  }

  @Test func `are paired by their markers`() {
    let body = """
      <!-- journal:versions 7f -->
      a
      <!-- journal:or 7f -->
      b
      <!-- journal:or 7f -->
      c
      <!-- journal:end 7f -->
      """
    let found = regions(body)
    let bytes = Array(body.utf8)
    #expect(found.damaged.isEmpty)
    #expect(found.regions.map(\.id) == ["7f"])
    #expect(
      found.regions.first?.versions.map { String(decoding: bytes[$0], as: UTF8.self) }
        == ["a\n", "b\n", "c\n"]
    )
  }

  @Test(arguments: [
    ("<!-- journal:versions 7f -->\na\n", 1),
    ("<!-- journal:versions 7f -->\na\n<!-- journal:end 7f -->", 2),
    ("<!-- journal:or 7f -->\n<!-- journal:end 7f -->", 2),
    ("<!-- journal:versions 7f -->\n<!-- journal:or 7e -->\n<!-- journal:end 7f -->", 3),
  ])
  func `are damaged when a marker lacks its partners`(body: String, count: Int) {
    #expect(regions(body).regions.isEmpty)
    #expect(regions(body).damaged.count == count)
  }
}
