import ArgumentParser

/// The forms that a report comes in.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case terminal
  case markdown
  case json
}
