import JournalFiles
import JournalFormat
import Yams

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// How long reading one front matter takes, ours and that of other libraries, in processor time.
struct FrontMatterBenchmark {
  /// What a reader takes for one front matter.
  struct Reading {
    let name: String
    /// `nil` where it is missing.
    let nanoseconds: Double?
    /// How many times ours it takes at least, if we keep to SPEED.md.
    let goal: Double?
  }

  /// S6, in nanoseconds.
  static let goal = 1500.0
  private static let documentFile = "documents"
  private let files: [[UInt8]]
  private let arena: Arena

  init(seed: UInt64, _ arena: Arena) {
    var dice = Dice(seed)
    files = (0..<1000).map { Array("---\n\(Self.frontMatter($0, &dice))---\n".utf8) }
    self.arena = arena
  }

  /// What an entry about an interview may say: some 400 bytes, as SPEED.md 4 has them.
  private static func frontMatter(_ number: Int, _ dice: inout Dice) -> String {
    """
    kind: interview
    date: 2026-03-\(dice.below(10) + 10)T\(dice.below(10) + 10):30:00+01:00
    title: The second talk, with \(dice.pick(Words.heavy)) eyes
    app: \(dice.pick(Words.companies).lowercased())-\(number)
    company: \(dice.pick(Words.companies)) \(number)
    role: \(dice.pick(Words.roles))
    url: https://example.org/jobs/\(number)
    stage: \(dice.pick(["screen", "interview", "final"]))
    round: panel
    format: \(dice.pick(["phone", "video", "onsite"]))
    mood: \(dice.scale)
    energy: \(dice.scale)
    emotions: [\(dice.pick(Words.heavy)), \(dice.pick(Words.light))]
    people: [mia, ines]
    focus: [\(dice.pick(Words.areas)), nerves]
    ratings: [\(dice.pick(Words.areas))=\(dice.scale), nerves=\(dice.scale)]
    felt: \(dice.scale)
    excitement: \(dice.scale)
    tags: [search/\(dice.pick(Words.wants))]

    """
  }

  /// What our scanner takes for the keys and values, as byte ranges.
  func scan() -> Double {
    var scanner = FrontMatterScanner()
    return time(rounds: 50) { for file in files { scanner.scan(file.span) } }
  }

  func others() throws -> [Reading] {
    let documents = files.map { file in
      String(decoding: file[Document(file).fences?.content ?? 0..<0], as: UTF8.self)
    }
    try arena.write(documents.map { $0 + "%" }.joined(), to: Self.documentFile)
    return [
      Reading(name: "libyaml, events", nanoseconds: libyaml(), goal: 8),
      Reading(name: "Yams, compose", nanoseconds: yams(documents), goal: 80),
      Reading(name: "python-frontmatter", nanoseconds: python(), goal: nil),
    ]
  }

  private func yams(_ documents: [String]) -> Double {
    time(rounds: 1) { for document in documents { _ = try? Yams.compose(yaml: document) } }
  }

  private func libyaml() -> Double? {
    let program = "\(arena.path)/libyaml"
    let arguments = ["-O2", rival("libyaml.c"), "-lyaml", "-o", program]
    guard (try? ChildProcess("cc", arguments).run())?.succeeded == true else { return nil }
    return number(program, ["\(arena.path)/\(Self.documentFile)", "20"])
  }

  private func python() -> Double? {
    number("python3", [rival("frontmatter.py"), "\(arena.path)/\(Self.documentFile)", "2"])
  }

  /// The number that a program prints; `nil` where it does not.
  private func number(_ program: String, _ arguments: [String]) -> Double? {
    guard let outcome = try? ChildProcess(program, arguments).run(), outcome.succeeded else {
      return nil
    }
    return Double(String(decoding: outcome.output, as: UTF8.self).prefix { $0.isNumber })
  }

  /// Nanoseconds a file: the median of eleven measurements of some rounds each, after a round that
  /// does not count.
  private func time(rounds: Int, _ work: () -> Void) -> Double {
    work()
    let clocks = (0..<11).map { _ in
      let start = clock()
      for _ in 0..<rounds { work() }
      return clock() - start
    }
    let seconds = Double(clocks.sorted()[5]) / Double(CLOCKS_PER_SEC)
    return seconds * 1e9 / Double(rounds * files.count)
  }

  /// A file of the folder beside this one.
  private func rival(_ name: String) -> String {
    let here = #filePath
    return here[..<(here.lastIndex(of: "/") ?? here.startIndex)] + "/Rivals/" + name
  }
}
