import Testing

@testable import JournalFormat

/// What a sync writes itself where two devices changed one setting.
@Suite struct `A value that waits in a file that is no entry` {
  @Test(arguments: [
    JournalSample.settings("format: 1\ncountry: AT\nunsettled:\n  - \"country: CH\"\n"),
    .people("mia: [supporter]\nunsettled:\n  - \"mia: [recruiter]\"\n"),
    .prompt("---\nname: evening\nkind: checkin\nask: [mood]\nunsettled: [\"kind: win\"]\n---\n"),
  ])
  func `is told as in an entry, and is no mistake`(sample: JournalSample) {
    let findings = sample.checked().flatMap(\.findings)
    #expect(findings.map(\.code.description) == ["JF316"])
    #expect(findings.map(\.severity) == [.info])
  }
}
