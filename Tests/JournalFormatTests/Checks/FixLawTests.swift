import FormatLaws
import Testing

@testable import JournalFormat

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What holds of every file that a fixer was given.
private struct FixLaws {
  let path: String
  let checker: Checker

  func expect(_ bytes: [UInt8], unsafe: Bool, _ comment: Comment) {
    let fixer = Fixer(checker)
    let file = JournalFile(path: path)
    let (fixed, applied, rounds) = fixer.fix(bytes, path: path, unsafe: unsafe)
    if file.document(bytes).preventsRewriting {
      #expect(fixed == bytes && applied.isEmpty, "could not be parsed: \(comment)")
    }
    let before = codes(bytes)
    let after = codes(fixed)
    let mended = applied.map(\.code.description)
    for code in Set(before + after) {
      let left = before.count { $0 == code } - mended.count { $0 == code }
      #expect(after.count { $0 == code } <= left, "\(code) is left, or new: \(comment)")
    }
    let replayed = rounds.reduce(bytes) { Document($0).applying($1) }
    #expect(replayed == fixed, "other bytes than those of the edits: \(comment)")
    let again = fixer.fix(fixed, path: path, unsafe: unsafe)
    #expect(again.bytes == fixed && again.applied.isEmpty, "a second time: \(comment)")
  }

  private func codes(_ bytes: [UInt8]) -> [String] {
    checker.check(JournalFile(path: path).document(bytes), path: path).map(\.code.description)
  }
}

/// Files that are almost right, and files that are not.
private struct BrokenFiles {
  private var random: SeededGenerator
  private let samples: [[UInt8]]
  private let lines: [[UInt8]]

  init(seed: Int, samples: [[UInt8]]) {
    random = SeededGenerator(seed: seed)
    self.samples = samples
    lines = samples.flatMap { $0.split(separator: 10, omittingEmptySubsequences: false) }
      .map { $0 + [10] }
  }

  mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: noise()
    case 1...3: spliced()
    default: changed()
    }
  }

  private mutating func noise() -> [UInt8] {
    let start = Bool.random(using: &random) ? Array("---\nkind: ".utf8) : []
    return start
      + (0..<Int.random(in: 0...60, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
  }

  private mutating func spliced() -> [UInt8] {
    let start = Bool.random(using: &random) ? Array("---\n".utf8) : []
    return start
      + (0..<Int.random(in: 1...12, using: &random)).flatMap { _ in
        lines.randomElement(using: &random) ?? []
      }
  }

  private mutating func changed() -> [UInt8] {
    var bytes = samples.randomElement(using: &random) ?? []
    let others = Array("\n\r\t -:#'\"[]{},|>&*!%@=\\`a1é\u{FEFF}\u{2028}".utf8) + [0, 0xFF]
    for _ in 0..<Int.random(in: 1...3, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: bytes.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: bytes.remove(at: place)
      case 1: bytes.insert(others.randomElement(using: &random) ?? 0, at: place)
      default: bytes[place] = others.randomElement(using: &random) ?? 0
      }
    }
    return bytes
  }
}

@Suite struct `Laws of fixing` {
  /// How many files each test tries; `JOURNAL_FIXES=100000` tries more.
  private static let count = getenv("JOURNAL_FIXES").flatMap { Int(String(cString: $0)) } ?? 1500

  private static func files(below folder: String) -> [[UInt8]] {
    DiagnosticPage.all.flatMap { page in
      (page.failing.files + page.passing.files).filter {
        $0.path.hasPrefix(folder) && $0.bytes.count < 1000
      }
    }.map(\.bytes)
  }

  @Test(arguments: DiagnosticPage.all, [false, true])
  func `hold for the sample of each code`(page: DiagnosticPage, unsafe: Bool) {
    for file in page.failing.files where file.bytes.count < 100_000 {
      let laws = FixLaws(path: file.path, checker: page.failing.checker(strict: page.isStrict))
      laws.expect(file.bytes, unsafe: unsafe, "\(page.code), \(file.path)")
    }
  }

  @Test(arguments: [
    ("entries/2026/03/2026-03-04-note.md", "entries/", 1), ("journal.yaml", "journal.yaml", 8),
    ("people.yaml", "people.yaml", 20), ("prompts/evening.md", "prompts/", 20),
  ])
  func `hold for random files`(path: String, folder: String, share: Int) {
    let settings = JournalSettings(
      Document(Array("check: [JF901=info, JF902=info]\ntags: [search]\n".utf8), fenced: false)
    )
    let laws = FixLaws(path: path, checker: Checker(settings: settings, strict: true))
    let samples = Self.files(below: folder)
    for seed in 0..<Self.count / share {
      var files = BrokenFiles(seed: seed, samples: samples)
      let bytes = files.next()
      let text = String(decoding: bytes, as: UTF8.self).debugDescription
      laws.expect(bytes, unsafe: seed.isMultiple(of: 2), "seed \(seed): \(text)")
    }
  }

  @Test func `are kept by taking back a fix that breaks something, and it alone`() {
    // The misspelt key holds what the field cannot be; the company is quoted nevertheless.
    let text = "---\ndate: 2026-03-04\nkind: application\nmoood: fine\ncompany: no\n---\n"
    let path = "entries/2026-03-04-note.md"
    let result = Fixer(Checker()).fix(Array(text.utf8), path: path, unsafe: true)
    #expect(
      String(decoding: result.bytes, as: UTF8.self)
        == text.replacing("company: no", with: "company: \"no\"")
    )
    #expect(result.applied.map(\.code.description) == ["JF116"])
  }
}
