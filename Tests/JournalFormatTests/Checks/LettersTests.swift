import FormatLaws
import Testing

@testable import JournalFormat

@Suite struct `The letters of a word` {
  @Test(arguments: [
    ("clarity", "clarity", 0), ("clarity", "clarty", 1), ("clarity", "claritty", 1),
    ("clarity", "clraity", 1), ("clarity", "klarity", 1), ("", "ab", 2), ("ab", "", 2),
    ("Skill-Gap", "skill_gap", 0), ("größe", "grösse", 2),
  ])
  func `differ by slips`(a: String, b: String, slips: Int) {
    #expect(Letters(a).slips(to: Letters(b)) == slips)
  }

  @Test func `are as far apart as the table of all distances says, when near`() {
    var random = SeededGenerator(seed: 1)
    func word() -> String {
      String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          "abcd".randomElement(using: &random) ?? "a"
        }
      )
    }
    for _ in 0..<20000 {
      let (a, b) = (word(), word())
      let distance = distance(Array(a), Array(b))
      let slips = Letters(a).slips(to: Letters(b))
      #expect(distance > 2 ? slips > 2 : slips == distance, "\(a) \(b)")
    }
  }

  /// The optimal string alignment distance by its definition.
  private func distance(_ a: [Character], _ b: [Character]) -> Int {
    var table = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 0..<a.count {
      table[i + 1][0] = i + 1
      for j in 0..<b.count {
        var least = min(table[i][j + 1] + 1, table[i + 1][j] + 1)
        least = min(least, table[i][j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, table[i - 1][j - 1] + 1)
        }
        table[i + 1][j + 1] = least
      }
    }
    return table[a.count][b.count]
  }
}
