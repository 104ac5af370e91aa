package import JournalFormat

/// Whom one can talk to: the person's own people first, then lines that answer strangers.
package struct SupportPage: Sendable {
  let supporters: [String]
  let line: HelpLine?

  /// Makes the page from the journal's people and country.
  package init(_ people: People, country: String?) {
    supporters = people.with(role: "supporter").map(\.handle)
    line = HelpLine.of(country)
  }

  package var lines: [Line] {
    var lines: [Line] = [
      "This is hard, and it is a good moment to have somebody with you.",
      "",
    ]
    if !supporters.isEmpty {
      lines.append(Line("Your own people   \(supporters.joined(separator: ", "))"))
    }
    if let line {
      lines.append(Line("To talk           \(line.name): \(line.number)"))
      lines.append(Line("In an emergency   \(line.emergency)"))
      lines.append(Line("Other countries   \(HelpLine.directory)"))
    } else {
      lines.append(Line("To talk           lines of every country: \(HelpLine.directory)"))
      lines.append("In an emergency   the emergency number where you are")
    }
    lines += [
      "",
      "What you wrote is saved. Nobody was told.",
      "This page is no assessment and no medical advice.",
    ]
    return lines
  }

  package var json: JSON {
    [
      "schema": "journal.support/1",
      "supporters": JSON(supporters),
      "line": line.map { line in
        [
          "country": .string(line.country),
          "name": .string(line.name),
          "number": .string(line.number),
          "emergency": .string(line.emergency),
          "source": .string(line.source),
          "checked": .string(line.checked),
        ]
      } ?? .null,
      "directory": .string(HelpLine.directory),
    ]
  }
}
