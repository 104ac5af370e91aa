import JournalInsights
import Testing

@testable import JournalReport

struct TerminalSummaryTests {
  private func text(_ lines: [Line]) -> String {
    lines.map { $0.text + "\n" }.joined()
  }

  @Test func `a month fits on one screen`() {
    expectGolden(text(March.summary().lines(width: 80)), "march.txt")
  }

  @Test func `without Unicode the same is said in letters and digits`() {
    let lines = March.summary().lines(width: 80, glyphs: .ascii)
    expectGolden(text(lines), "march-ascii.txt")
    #expect(text(lines).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [60, 72, 100]) func `no line is wider than the terminal`(width: Int) {
    for period in [Period.month(year: 2026, month: 3), .year(2026), .all] {
      for line in March.summary(period).lines(width: width) {
        #expect(line.columns <= width, "\(line.text)")
      }
    }
  }

  @Test func `a year has a row of pixels for each month`() {
    expectGolden(text(March.summary(.year(2026)).lines(width: 80)), "year.txt")
  }

  @Test func `a month without entries blames nobody`() {
    let lines = March.summary(.month(year: 2025, month: 3)).lines(width: 80)
    expectGolden(text(lines), "empty.txt")
  }

  @Test func `a running month says up to when`() {
    let title = March.summary(asOf: "2026-03-05T20:00").lines(width: 80).first?.text
    #expect(title == "March 2026 up to 5 March · 9 entries · mood on 4 of 5 days")
  }
}
