package import JournalFiles
package import JournalFormat

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// What time it is: the machine's clock, or the moment that `--now` or `$JOURNAL_NOW` puts in its
/// place.
package struct Clock: Sendable {
  private let fixed: EntryDate?

  /// The machine's clock.
  package init() {
    fixed = nil
  }

  /// A clock that stands still.
  package init(fixedAt date: EntryDate) {
    fixed = date
  }

  /// The clock that the option, then `$JOURNAL_NOW`, then the machine says.
  package init(option: String?, environment: EnvironmentVariables) throws(StoreError) {
    guard let text = option ?? environment["JOURNAL_NOW"] else {
      self.init()
      return
    }
    guard let date = Self.moment(text) else {
      throw .notATime(text, source: option == nil ? "$JOURNAL_NOW" : "--now")
    }
    self.init(fixedAt: date)
  }

  /// The civil date and time with its offset; a clock that stands still says it as it was given.
  package func now(in zone: Zone = .machine) -> EntryDate {
    fixed ?? zone.date(at: time(nil))
  }

  package func today(in zone: Zone = .machine) -> CivilDate { now(in: zone).day }
}

extension Clock {
  /// `2026-03-31T20:00:00+02:00` as it is; a day alone means its noon.
  private static func moment(_ text: String) -> EntryDate? {
    guard let date = EntryDate(tolerating: text) else { return nil }
    let second = date.secondOfDay ?? 43_200
    let offset = date.offset ?? Zone.machine.offset(on: date.day, secondOfDay: second)
    return EntryDate(day: date.day, secondOfDay: second, offset: offset)
  }
}
