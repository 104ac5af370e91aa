import JournalFiles
import JournalReport
import JournalStore

/// What `doctor` looks at, and what it found.
struct Examination {
  /// One thing that was looked at.
  struct Result {
    let area: String
    /// What is so, on one line; of something wrong also what to do.
    let words: String
    let isWrong: Bool
  }

  let journal: Journal
  let session: Session
  private(set) var results: [Result] = []

  init(of journal: Journal, _ session: Session) {
    self.journal = journal
    self.session = session
  }

  var isWrong: Bool { results.contains(where: \.isWrong) }

  mutating func right(_ area: String, _ words: String) {
    results.append(Result(area: area, words: words, isWrong: false))
  }

  mutating func wrong(_ area: String, _ words: String) {
    results.append(Result(area: area, words: words, isWrong: true))
  }

  /// What is wrong, or all.
  func lines(all: Bool, width: Int) -> [Line] {
    let shown = results.filter { all || $0.isWrong }
    let lines = shown.flatMap { result in
      let mark = result.isWrong ? styled("!  ", .warning) : styled("·  ", .quiet)
      return (mark + Line(result.area.padded(to: 12) + result.words))
        .wrapped(to: width, indent: 15)
    }
    return lines.isEmpty ? ["All is well."] : lines
  }

  /// Schema `journal.doctor/1`.
  var json: JSON {
    let results = results.map { result -> JSON in
      [
        "area": .string(result.area), "words": .string(result.words),
        "wrong": .bool(result.isWrong),
      ]
    }
    return ["schema": "journal.doctor/1", "results": .array(results)]
  }
}
