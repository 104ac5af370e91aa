/// Finds what a misspelt word may stand for.
package enum Spelling {
  /// The candidate at the smallest edit distance, at most 2 and less than half of the word's
  /// letters; the first of several; `nil` when none is that near.
  package static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let limit = min(2, (word.unicodeScalars.count - 1) / 2)
    var best: (candidate: String, distance: Int)?
    for candidate in candidates {
      let distance = distance(from: word, to: candidate)
      if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Letters to insert, remove or replace, where two neighbours that change places count as one.
  static func distance(from a: String, to b: String) -> Int {
    let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(
          rows[i][j + 1] + 1,
          row[j] + 1,
          rows[i][j] + (a[i] == b[j] ? 0 : 1)
        )
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          cost = min(cost, rows[i - 1][j - 1] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
