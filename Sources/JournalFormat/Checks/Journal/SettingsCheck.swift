extension DiagnosticCode {
  static let unknownSetting = DiagnosticCode(801, "unknown-setting", .warning)
  static let invalidSetting = DiagnosticCode(802, "invalid-setting", .error)
  static let newerFormat = DiagnosticCode(803, "newer-format", .error)
  static let repeatedSetting = DiagnosticCode(806, "repeated-setting", .warning)
  static let unusedPattern = DiagnosticCode(807, "unused-pattern", .warning)
}

/// The check of `journal.yaml`.
enum SettingsCheck {
  static let pages = [
    DiagnosticPage(
      .unknownSetting,
      "journal.yaml names a setting that there is not",
      "A setting with a slip in its name changes nothing, and nobody would notice.",
      failing: .settings("format: 1\ntimezon: Europe/Berlin\n"),
      passing: .settings("format: 1\ntimezone: Europe/Berlin\n")
    ),
    DiagnosticPage(
      .invalidSetting,
      "a setting has a value that it cannot have; its default holds",
      "The default holds in its place, so that the journal works as if the setting were not there.",
      failing: .settings("format: 1\nfields: [commute=hour]\n"),
      passing: .settings("format: 1\nfields: [commute=minutes]\n")
    ),
    DiagnosticPage(
      .newerFormat,
      "the journal was made for a newer version of this program",
      "A later version may mean something else by what stands in the files, so that it is safer "
        + "not to write.",
      failing: .settings("format: 2\n"),
      passing: .settings("format: 1\n")
    ),
    DiagnosticPage(
      .repeatedSetting,
      "a name stands twice in one setting; only the first is read",
      "Two items of one name contradict each other. The first one holds, as with a key that stands "
        + "twice.",
      failing: .settings("format: 1\nfields: [commute=minutes, commute=flag]\n"),
      passing: .settings("format: 1\nfields: [commute=minutes]\n")
    ),
    DiagnosticPage(
      .unusedPattern,
      "a pattern of 'ignore' that matches no file which would be checked",
      "The pattern may be misspelt, so that files are checked which you meant to pass over; or the "
        + "files are gone, and it could one day hide others.",
      failing: .journal(
        settings: "format: 1\nignore: [entries/2019/**]\n",
        fields: "kind: checkin"
      ),
      passing: .journal(settings: "format: 1\nignore: [entries/2026/**]\n", fields: "kind: checkin")
    ),
  ]

  static func findings(_ document: Document) -> [Diagnostic] {
    SettingsReading(document).problems.map { $0.finding(in: document) } + document.unsettledFindings
  }

  /// What is wrong with the patterns, where these are the files that they may match.
  static func findings(_ document: Document, among paths: [String]) -> [Diagnostic] {
    guard let node = document.node("ignore") else { return [] }
    return (node.isList ? Array(document.items(of: node)) : [node]).compactMap { item in
      guard let text = document.string(item), text.isPath, !text.isEmpty else { return nil }
      let pattern = PathPattern(text)
      guard !paths.contains(where: pattern.matches) else { return nil }
      return Diagnostic(
        .unusedPattern,
        "\(text.quotedInMessage) matches no file that is checked",
        at: item.value,
        help: "patterns know '*', '?' and '**', and capitals count"
      )
    }
  }
}

extension SettingsReading.Problem {
  fileprivate func finding(in document: Document) -> Diagnostic {
    let text = document.text(range)
    let value = text.quotedInMessage
    switch kind {
    case .unknownKey: return unknownKey(text)
    case .newerFormat:
      return Diagnostic(
        .newerFormat,
        "this journal has format \(value), and this program knows format 1",
        at: range,
        help: "install the newer version that another of your devices has"
      )
    case .notOneValue: return invalid("this setting has one value, not several")
    case .notAList: return invalid("this setting is a list of words")
    case .notAFlag: return invalid("\(value) is neither 'true' nor 'false'")
    case .notAPair: return invalid("\(value) is not of the form 'name=value'")
    case .notOneOf(let allowed, let name): return notOneOf(allowed, called: name, in: text)
    case .standsTwice:
      return Diagnostic(
        .repeatedSetting,
        "\(text.prefix { $0 != "=" }.description.quotedInMessage) stands a second time and is not read",
        at: range,
        help: "keep one of the two"
      )
    case .builtInSection:
      return invalid(
        "\(value) gives a section another meaning than every journal gives it",
        help: "take a name that has no meaning yet"
      )
    case .badFieldName:
      return invalid(
        "\(value) cannot be a field of your own",
        help: "use small letters, digits and '_', and a name that no built-in field has"
      )
    case .unknownCode: return unknownCode(in: text)
    case .notAFormat: return invalid("the format is 1, not \(value)", help: "write 'format: 1'")
    case .notATimezone:
      return invalid("\(value) is no name of a time zone", help: "write it as 'Europe/Berlin'")
    case .notACountry:
      return invalid("\(value) is no code of a country", help: "write two capitals, as 'DE'")
    case .notAWord:
      return invalid("\(value) is no single word", help: "join the parts with '_' or '-'")
    case .notAPath:
      return invalid(
        "no file of the journal can match \(value)",
        help: "start at the journal's folder, as in 'entries/2019/**'"
      )
    }
  }

  private func invalid(
    _ message: String,
    help: String? = nil,
    meant: String? = nil,
    in part: Range<Int>? = nil
  ) -> Diagnostic {
    Diagnostic(
      .invalidSetting,
      message,
      at: part ?? range,
      label: meant.map { "did you mean '\($0)'?" },
      help: help,
      fixes: meant.map {
        [Fix("write '\($0)'", isSafe: false, edits: [Edit(part ?? range, with: $0)])]
      } ?? []
    )
  }

  /// What is wrong after the `=` of an item.
  private func notOneOf(
    _ allowed: [String],
    called noun: String,
    in item: String
  ) -> Diagnostic {
    let name = item.utf8.prefix { $0 != UInt8(ascii: "=") }
    let value = item.utf8.dropFirst(name.count + 1).prefix { !"\"'".utf8.contains($0) }
    let word = String(value) ?? ""
    let start = range.lowerBound + name.count + 1
    return invalid(
      value.isEmpty
        ? "a \(noun) is missing after the '='"
        : "\(word.singleSpaced.quotedInMessage) is no \(noun)",
      help: "use \(allowed.orList)",
      meant: Suggestion.closest(to: word.singleSpaced, among: allowed),
      in: start..<start + value.count
    )
  }

  /// What is wrong before the `=` of an item.
  private func unknownCode(in item: String) -> Diagnostic {
    let quotes = item.utf8.prefix { "\"'".utf8.contains($0) }.count
    let name = String(item.utf8.dropFirst(quotes).prefix { $0 != UInt8(ascii: "=") }) ?? ""
    let start = range.lowerBound + quotes
    return invalid(
      "\(name.quotedInMessage) names no finding",
      help: "write a code as in 'JF305=off'",
      meant: DiagnosticCode.meant(by: name.singleSpaced)?.description,
      in: start..<start + name.utf8.count
    )
  }

  private func unknownKey(_ key: String) -> Diagnostic {
    let suggestion = Suggestion.closest(to: key.snakeCased, among: SettingsReading.keys)
    return Diagnostic(
      .unknownSetting,
      "\(key.quotedInMessage) is no setting and changes nothing",
      at: range,
      label: suggestion.map { "did you mean '\($0)'?" },
      help: "the settings are \(SettingsReading.keys.orList)",
      fixes: suggestion.map {
        [Fix("rename it to '\($0)'", isSafe: false, edits: [Edit(range, with: $0)])]
      } ?? []
    )
  }
}
