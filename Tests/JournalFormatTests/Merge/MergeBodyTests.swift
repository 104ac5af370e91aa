import Testing

@testable import JournalFormat

@Suite struct `Merging bodies` {
  @Test func `edits of different paragraphs both stand`() {
    let merged = merge("One.\n\nTwo.\n", "One more.\n\nTwo.\n", "One.\n\nTwo more.\n")
    #expect(merged.text == "One more.\n\nTwo more.\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `edits of different lines of a paragraph both stand`() {
    let merged = merge("a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n")
    #expect(merged.text == "A\nb\nC\n")
  }

  @Test func `two boxes side by side are ticked on two devices`() {
    let merged = merge(
      "- [ ] call\n- [ ] mail\n",
      "- [x] call\n- [ ] mail\n",
      "- [ ] call\n- [x] mail\n"
    )
    #expect(merged.text == "- [x] call\n- [x] mail\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `texts added at one place are joined in byte order`() {
    let merged = merge("Day\n", "Day\n\n18:05 wrote\n", "Day\n\n09:40 walked\n")
    #expect(merged.text == "Day\n\n09:40 walked\n\n18:05 wrote\n")
    #expect(merged.record == [.joined])
  }

  @Test func `items added to one list stay one list`() {
    let merged = merge("## Wins\n- a\n", "## Wins\n- a\n- c\n", "## Wins\n- a\n- b\n")
    #expect(merged.text == "## Wins\n- a\n- b\n- c\n")
  }

  @Test func `what both added alike stands once`() {
    let merged = merge(nil, "## Wins\n- a\n\n## Next\n", "## Wins\n- b\n\n## Next\n")
    #expect(merged.text == "## Wins\n- a\n- b\n\n## Next\n")
  }

  @Test func `an edited paragraph and one added below it both stand`() {
    let merged = merge("One.\n", "One, edited.\n", "One.\n\nTwo.\n")
    #expect(merged.text == "One, edited.\n\nTwo.\n")
  }

  @Test func `an edit outlives a deletion and is recorded`() {
    let merged = merge("One.\n\nTwo.\n", "One.\n", "One.\n\nTwo, edited.\n")
    #expect(merged.text == "One.\n\nTwo, edited.\n")
    #expect(merged.record == [.keptEdit])
  }

  @Test func `what one side deleted and the other left alone goes`() {
    let merged = merge("One.\n\nTwo.\n\nSix.\n", "One.\n\nSix.\n", "One.\n\nTwo.\n\nSix, edited.\n")
    #expect(merged.text == "One.\n\nSix, edited.\n")
    #expect(merged.record.isEmpty)
  }

  @Test func `a passage that both edited stands in two versions`() {
    let merged = merge(
      "We walked.\n",
      "We walked to the lighthouse; mostly silence.\n",
      "We walked to the lighthouse and talked about Leeds.\n"
    )
    let text = """
      <!-- journal:versions f209f5a7 -->
      > [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.

      We walked to the lighthouse and talked about Leeds.

      <!-- journal:or f209f5a7 -->

      We walked to the lighthouse; mostly silence.

      <!-- journal:end f209f5a7 -->

      """
    #expect(merged.text == text)
    #expect(merged.record == [.versions(id: "f209f5a7")])
  }

  @Test func `versions settled on one device are settled on all`() {
    let open = merge("Text.\n", "Text one.\n", "Text two.\n").text
    let edited = open.map { $0 + "\nBelow.\n" }
    #expect(merge(open, "Text two.\n", edited).text == "Text two.\n\nBelow.\n")
  }

  @Test
  func `a version that one side settled away and the other edited comes back and is recorded`() {
    let open = merge("Text.\n", "Text one.\n", "Text two.\n").text
    let versions = merge("Text.\n", "Text two.\n", "Text three.\n").text
    let merged = merge(open, "Text two.\n", versions)
    #expect(merged.text == versions)
    #expect(merged.record == [.keptEdit])
  }

  @Test func `a third version joins the other two`() {
    let open = merge("Text.\n", "Text one.\n", "Text two.\n").text
    let merged = merge("Text.\n", open, "Text six.\n")
    #expect(merged.text?.contains("Three versions of this passage.") == true)
    #expect(merge("Text.\n", merged.text, open).text == merged.text)
  }

  @Test func `git's markers from another tool become versions`() {
    let marked = "<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> phone\n"
    let merged = merge("Old.\n\nEnd.\n", marked + "\nEnd.\n", "Old.\n\nEnd, edited.\n")
    #expect(merged.text?.contains("<<<<<<<") == false)
    #expect(merged.text?.contains("Two versions of this passage.") == true)
    #expect(merged.text?.hasSuffix("\nEnd, edited.\n") == true)
  }

  @Test(arguments: [
    ("HEAD", "phone"), ("HEAD", "3f2a1b4 (a subject)"), ("Updated upstream", "Stashed changes"),
    ("HEAD ", "origin/main\t"),
  ])
  func `git's markers are known by the names that git gives`(ours: String, theirs: String) {
    let marked = "<<<<<<< \(ours)\nOne.\n=======\nTwo.\n>>>>>>> \(theirs)\n"
    let merged = merge("Old.\n\nEnd.\n", marked + "\nEnd.\n", "Old.\n\nEnd, edited.\n")
    #expect(merged.text?.contains("<<<<<<<") == false)
  }

  @Test(arguments: [
    ("HEAD", "origin/main I walked."), ("HEAD tired", "phone"), ("HEAD", "walked (far)"),
  ])
  func `words typed behind git's markers stay`(ours: String, theirs: String) {
    let marked = "<<<<<<< \(ours)\nOne.\n=======\nTwo.\n>>>>>>> \(theirs)\n"
    let merged = merge("Old.\n\nEnd.\n", marked + "\nEnd.\n", "Old.\n\nEnd, edited.\n")
    #expect(merged.text?.contains(ours) == true && merged.text?.contains(theirs) == true)
    #expect(merged.text?.hasSuffix("\nEnd, edited.\n") == true)
  }

  @Test func `git's markers inside a fence are text`() {
    let fence = "```\n<<<<<<< a\n=======\n>>>>>>> b\n```\n"
    let merged = merge("One.\n\nTwo.\n", "One.\n\n\(fence)\nTwo.\n", "One.\n\nTwo, edited.\n")
    #expect(merged.text == "One.\n\n\(fence)\nTwo, edited.\n")
  }

  @Test func `a fence is never merged within`() {
    let merged = merge("```\na\nb\nc\n```\n", "```\nA\nb\nc\n```\n", "```\na\nb\nC\n```\n")
    #expect(merged.record.count == 1)
    #expect(merged.text?.contains("```\nA\nb\nc\n```\n") == true)
    #expect(merged.text?.contains("```\na\nb\nC\n```\n") == true)
  }
}
