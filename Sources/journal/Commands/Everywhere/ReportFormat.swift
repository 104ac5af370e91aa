/// The forms that a report comes in.
enum ReportFormat: String, CaseIterable {
  case terminal
  case markdown
  case json
}
