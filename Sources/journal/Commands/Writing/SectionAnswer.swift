import JournalFormat

extension JournalSettings {
  /// The answer as its section writes it: where a section holds a list, each line is an item.
  func answer(_ text: String, under heading: String) -> String {
    guard let bullet = bullet(under: heading) else { return text }
    return text.split(separator: "\n").map { line in
      line.hasPrefix("- ") || line.hasPrefix("* ") || line.hasPrefix("  ")
        ? String(line) : bullet + line
    }.joined(separator: "\n")
  }

  private func bullet(under heading: String) -> String? {
    let name = HeadingName(heading)
    let builtIn = Section.Meaning.allCases.first { HeadingName($0.rawValue) == name }
    switch sections[name] ?? builtIn {
    case .next, .milestones: return "- [ ] "
    case .wins, .lessons, .gained, .keep, .change, .drop: return "- "
    case .draft, nil: return nil
    }
  }
}
