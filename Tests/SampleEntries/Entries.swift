public import JournalFormat

/// A date as tests write it: `2026-03-04`, or `2026-03-04T09:30` (UTC).
public func day(_ text: String) -> EntryDate {
  let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
  guard let day = CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
  else { preconditionFailure("no date: \(text)") }
  guard numbers.count == 5 else { return EntryDate(day: day) }
  return EntryDate(day: day, secondOfDay: numbers[3] * 3600 + numbers[4] * 60, offset: 0)
}

/// An entry as a test needs it; its id is made from date and kind.
public func entry(
  _ kind: Kind,
  _ date: String,
  _ fields: KeyValuePairs<Field, FieldValue> = [:],
  _ sections: [Section] = []
) -> Entry {
  Entry(
    id: "\(date)-\(kind.name)",
    date: day(date),
    kind: kind,
    fields: fields.map { (field: $0.key, value: $0.value) },
    sections: sections
  )
}
