/// Finds the word that was probably meant.
package enum Suggestion {
  /// The allowed word nearest to `word`, the first of several; `nil` when none is near.
  ///
  /// Near is at most two slips, and fewer than half the letters. Case and `-` for `_` are no slips.
  package static func closest(
    to word: String,
    among allowed: some Sequence<String>
  ) -> String? {
    Allowed(allowed).closest(to: word)
  }

  /// Allowed words, for those who ask for many others.
  struct Allowed {
    private let words: [(word: String, letters: [Unicode.Scalar])]

    init(_ words: some Sequence<String>) {
      self.words = words.map { ($0, simplified($0)) }
    }

    /// The nearest word, the first of several; `nil` when none is near.
    func closest(to word: String) -> String? {
      let letters = simplified(word)
      var best: (word: String, slips: Int)?
      for candidate in words {
        let slips = slips(letters, candidate.letters)
        guard slips <= 2, slips * 2 < max(letters.count, candidate.word.utf8.count) else {
          continue
        }
        if slips < best?.slips ?? .max { best = (candidate.word, slips) }
      }
      return best?.word
    }
  }

  /// Letters put in, left out or taken for others, and neighbours exchanged.
  ///
  /// This is the optimal string alignment distance; words whose lengths differ by more than two
  /// count as far apart.
  static func slips(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard abs(a.count - b.count) <= 2, a.count <= 64 else { return .max }
    var before: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var slips = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          slips = min(slips, before[j - 1] + 1)
        }
        row.append(slips)
      }
      (before, above) = (above, row)
    }
    return above[b.count]
  }

  private static func simplified(_ word: String) -> [Unicode.Scalar] {
    word.lowercased().unicodeScalars.map { $0 == "-" || $0 == " " ? "_" : $0 }
  }
}
