package import JournalFormat

/// Words that were typed as a date and are none.
package enum DateWordsError: Error, Equatable {
  case noDate(String, nearest: String?)
  /// A week, a month or a year, where a single day is needed.
  case notOneDay(String, ClosedRange<CivilDate>)
}

extension DateWordsError: CustomStringConvertible {
  /// A sentence as `'yesterdy' is no date; did you mean 'yesterday'?`.
  package var description: String {
    switch self {
    case .noDate(let text, let nearest?):
      "'\(text)' is no date; did you mean '\(nearest)'?"
    case .noDate(let text, nil):
      "'\(text)' is no date; it could be 'yesterday', 'monday', '3 days ago' or '2026-03-04'"
    case .notOneDay(let text, let days):
      "'\(text)' is more than one day (\(days.lowerBound) to \(days.upperBound)); a single day is needed"
    }
  }
}
