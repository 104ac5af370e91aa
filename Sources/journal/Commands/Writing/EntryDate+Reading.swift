import JournalFormat

extension EntryDate {
  /// Reads a date as an entry writes it; `nil` for anything else.
  init?(_ text: String) {
    let document = Document(Array("date: \(text)".utf8), fenced: false)
    guard document.nodes.count == 1, let node = document.node("date"),
      case .date(let date) = document.reading(node, as: .dateOrTime, kind: .checkin).value
    else { return nil }
    self = date
  }
}
