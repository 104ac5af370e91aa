import Testing

@testable import JournalFormat

private func reading(_ text: String) -> PromptReading { PromptReading(Document(Array(text.utf8))) }

@Suite struct `A prompt` {
  static let rejection = """
    ---
    name: rejection
    kind: rejection
    about: "The first sitting after a no."
    minutes: 5
    ask: [app|people!, mood, "## What happened?"]
    more: [hope, "## What is it not about?"]
    ---

    ## What happened?
    <!-- In two
         plain sentences. -->

    ## One kind thing today?

    ## What is it not about?

    > That is enough for today.
    > The learning part can wait.
    """

  @Test func `asks for fields and questions in its order`() throws {
    let prompt = try #require(reading(Self.rejection).prompt)
    let happened = Prompt.Question(
      heading: "What happened?",
      hint: "In two plain sentences."
    )
    let kindThing = Prompt.Question(heading: "One kind thing today?", hint: nil)
    let notAbout = Prompt.Question(heading: "What is it not about?", hint: nil)
    #expect(prompt.name == "rejection")
    #expect(prompt.kind == .rejection)
    #expect(prompt.about == "The first sitting after a no.")
    #expect(prompt.minutes == 5)
    #expect(
      prompt.ask == [
        .fields(["app", "people"], isRequired: true),
        .fields(["mood"], isRequired: false),
        .question(happened),
        .question(kindThing),
      ]
    )
    #expect(prompt.more == [.fields(["hope"], isRequired: false), .question(notAbout)])
    #expect(prompt.questions == [happened, kindThing, notAbout])
    #expect(prompt.presets.isEmpty)
  }

  @Test func `ends with its closing words, which are no part of the skeleton`() throws {
    let prompt = try #require(reading(Self.rejection).prompt)
    #expect(prompt.closing == "That is enough for today. The learning part can wait.")
    #expect(prompt.skeleton.hasPrefix("## What happened?\n<!-- In two\n"))
    #expect(prompt.skeleton.hasSuffix("## What is it not about?\n"))
  }

  @Test(arguments: [
    ("## A\n", [PromptReading.Problem.Kind.noFrontMatter]),
    ("---\nname: a\n", [.noFrontMatter]),
    ("---\nask: [mood]\n---\n", [.missing("name"), .missing("kind")]),
    ("---\nname: a\nkind: b\nminutes: long\n---\n", [.badMinutes]),
    (
      "---\nname: a\nkind: b\nask: [mod, \"## Why?\"]\n---\n",
      [.unknownField("mod"), .unknownQuestion("Why?")]
    ),
    ("---\nname: a\nkind: b\nmore:\n  a: b\n---\n", [.notAList("more")]),
    ("---\nname: a\nkind: b\ncolour: red\n---\n", [.unknownField("colour")]),
  ])
  func `does not serve when something is wrong`(text: String, kinds: [PromptReading.Problem.Kind]) {
    #expect(reading(text).problems.map(\.kind) == kinds)
    #expect(reading(text).prompt == nil)
  }
}
