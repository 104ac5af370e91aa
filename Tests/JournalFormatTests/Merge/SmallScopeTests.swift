import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// All short histories of two devices; `JOURNAL_EDITS` sets how many edits they have at most.
@Suite struct `Small scope` {
  private static let editCount = getenv("JOURNAL_EDITS").flatMap { Int(String(cString: $0)) } ?? 2

  @Test(arguments: LineStyle.allCases, 0...LineStyle.longest)
  func `two devices agree and no word is gone`(style: LineStyle, lineCount: Int) {
    let scope = SmallScope(style, lineCount: lineCount, editCount: Self.editCount)
    #expect(scope.faults.isEmpty, "\(scope.faults.count) faults: \(scope.faults.first ?? "")")
    #expect(scope.stateCount > 10)
  }
}
