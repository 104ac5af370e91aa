import JournalFormat
import JournalStore

/// The day that a literal of a test names.
func day(_ text: String) -> CivilDate {
  guard let day = EntryID.day(of: text) else { preconditionFailure("no day: \(text)") }
  return day
}
