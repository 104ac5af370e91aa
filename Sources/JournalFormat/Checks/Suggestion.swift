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
    private let words: [(word: String, letters: Letters)]

    init(_ words: some Sequence<String>) {
      self.words = words.map { ($0, Letters($0)) }
    }

    /// The nearest word, the first of several; `nil` when none is near.
    func closest(to word: String) -> String? {
      let letters = Letters(word)
      var best: (word: String, slips: Int)?
      for candidate in words {
        let slips = letters.slips(to: candidate.letters)
        guard slips <= 2, slips * 2 < max(letters.count, candidate.word.utf8.count) else {
          continue
        }
        if slips < best?.slips ?? .max { best = (candidate.word, slips) }
      }
      return best?.word
    }
  }
}
