import FormatLaws
import Testing

@testable import JournalFormat

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// Each file of the samples, cut and changed everywhere, is read and checked without a trap, and
/// what is found lies within it; its parts are the file.
///
/// Of the 255 other bytes that may stand in a place, the tests try three: two that mean something
/// to YAML or Markdown and one at random, different ones in each place and each sample.
/// `JOURNAL_CHANGES=all` tries all of them.
@Suite struct `Every cut and every change of a sample` {
  private static let triesAll = getenv("JOURNAL_CHANGES") != nil
  private static let marks = Array("\n\r\t -:#'\"[]{},|>&*!%@=\\`~<(.1aé".utf8) + [0, 0xFF]

  private func expectSound(_ bytes: [UInt8], at path: String, _ comment: @autoclosure () -> Comment)
  {
    let document = JournalFile(path: path).document(bytes)
    let all = 0..<bytes.count
    let findings = Checker(strict: true).check(document, path: path)
    let ranges = findings.flatMap { finding in
      [finding.range] + finding.related.map(\.range)
        + finding.fixes.flatMap { $0.edits.map(\.range) }
    }
    let isWithin = ranges.allSatisfy {
      all.lowerBound <= $0.lowerBound && $0.upperBound <= all.upperBound
    }
    if !isWithin { Issue.record(comment()) }
    do { try Law.checkPrinting(document) } catch { Issue.record(error, comment()) }
  }

  private func files(of page: DiagnosticPage) -> [JournalSample.File] {
    page.failing.files.filter { $0.bytes.count < 1000 }
  }

  @Test(arguments: DiagnosticPage.all)
  func `is checked without a trap when it is cut`(page: DiagnosticPage) {
    for file in files(of: page) {
      for end in file.bytes.indices {
        expectSound(Array(file.bytes[..<end]), at: file.path, "\(page.code) cut at \(end)")
      }
    }
  }

  @Test(arguments: DiagnosticPage.all)
  func `is checked without a trap when one byte is another`(page: DiagnosticPage) {
    var random = SeededGenerator(seed: page.code.number)
    for file in files(of: page) {
      for place in file.bytes.indices {
        for byte in others(in: place, &random) {
          var bytes = file.bytes
          bytes[place] = byte
          expectSound(bytes, at: file.path, "\(page.code) with \(byte) at \(place)")
        }
      }
    }
  }

  private func others(in place: Int, _ random: inout SeededGenerator) -> [UInt8] {
    if Self.triesAll { return Array(0...255) }
    let first = Int.random(in: Self.marks.indices, using: &random)
    let second = (first + Self.marks.count / 2) % Self.marks.count
    return [Self.marks[first], Self.marks[second], UInt8.random(in: 0...255, using: &random)]
  }
}
