import Testing

@testable import JournalFormat

extension DiagnosticPage {
  fileprivate var failingFindings: [Diagnostic] { findings.flatMap(\.findings) }

  fileprivate var passingFindings: [Diagnostic] {
    passing.checked(strict: isStrict).flatMap(\.findings)
  }
}

extension JournalSample {
  /// The files of entries that are small enough to be cut and changed thousands of times.
  var smallEntries: [[UInt8]] {
    files.filter { $0.path.hasPrefix("entries/") && $0.bytes.count < 1000 }.map(\.bytes)
  }
}

@Suite struct `The registry of findings` {
  @Test(arguments: DiagnosticPage.all.indices)
  func `has a sample for each code that fails, and one that passes`(index: Int) {
    let page = DiagnosticPage.all[index]
    #expect(page.failingFindings.map(\.code).contains(page.code), "\(page.code) \(page.code.name)")
    #expect(page.passingFindings.map(\.message) == [], "\(page.code) \(page.code.name)")
  }

  @Test(arguments: DiagnosticPage.all.indices)
  func `draws only the code that a failing sample is about`(index: Int) {
    let page = DiagnosticPage.all[index]
    #expect(Set(page.failingFindings.map(\.code)) == [page.code], "\(page.code)")
  }

  @Test func `uses each number and each name once`() {
    let codes = DiagnosticCode.all
    #expect(Set(codes.map(\.number)).count == codes.count)
    #expect(Set(codes.map(\.name)).count == codes.count)
    #expect(codes.count >= 40)
  }

  @Test(arguments: DiagnosticPage.all)
  func `says why each code matters, in whole sentences`(page: DiagnosticPage) {
    let text = page.explanation
    #expect(text.count > 40 && text.hasSuffix(".") && !text.contains("  "), "\(page.code)")
    #expect(text.first?.isLowercase == false, "\(page.code)")
    #expect(!text.contains("!") && !text.lowercased().contains("should not"), "\(page.code)")
  }

  @Test func `covers every band`() {
    #expect(Set(DiagnosticCode.all.map { $0.number / 100 }) == Set(0...9))
  }

  @Test func `speaks with one voice: lower case, no full stop`() {
    let texts = DiagnosticPage.all.flatMap { page in
      [page.meaning]
        + page.failingFindings.flatMap { finding in
          [finding.message, finding.label, finding.help].compactMap(\.self)
            + finding.fixes.map(\.title) + finding.related.map(\.message)
        }
    }
    for text in texts {
      #expect(!text.hasSuffix("."), "\(text)")
      #expect(!text.contains("!") || text.contains("'!"), "\(text)")
      let first = text.prefix(1)
      let isProperName = text.hasPrefix("YAML") || text.hasPrefix("HTML")
      #expect(first == first.lowercased() || isProperName || text.hasPrefix("an HTML"), "\(text)")
    }
  }

  @Test(arguments: DiagnosticPage.all.indices)
  func `has ranges within the file`(index: Int) {
    for file in DiagnosticPage.all[index].findings {
      for finding in file.findings {
        #expect(finding.range.upperBound <= file.bytes.count)
        #expect(
          finding.fixes.flatMap(\.edits).allSatisfy { $0.range.upperBound <= file.bytes.count }
        )
      }
    }
  }
}
