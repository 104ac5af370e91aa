extension DiagnosticCode {
  static let unknownSetting = DiagnosticCode(801, "unknown-setting", .warning)
  static let invalidSetting = DiagnosticCode(802, "invalid-setting", .error)
  static let newerFormat = DiagnosticCode(803, "newer-format", .error)
}

/// The check of `journal.yaml`.
enum SettingsCheck {
  static let pages = [
    DiagnosticPage(
      .unknownSetting,
      "journal.yaml names a setting that there is not",
      failing: .settings("format: 1\ntimezon: Europe/Berlin\n"),
      passing: .settings("format: 1\ntimezone: Europe/Berlin\n")
    ),
    DiagnosticPage(
      .invalidSetting,
      "a setting has a value that it cannot have; its default holds",
      failing: .settings("format: 1\nfields: [commute=hour]\n"),
      passing: .settings("format: 1\nfields: [commute=minutes]\n")
    ),
    DiagnosticPage(
      .newerFormat,
      "the journal was made for a newer version of this program",
      failing: .settings("format: 2\n"),
      passing: .settings("format: 1\n")
    ),
  ]

  static func findings(_ document: Document) -> [Diagnostic] {
    SettingsReading(document).problems.map { $0.finding(in: document) }
  }
}

extension SettingsReading.Problem {
  fileprivate func finding(in document: Document) -> Diagnostic {
    let text = String(decoding: document.bytes[range], as: UTF8.self)
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
    case .notOneOf(let allowed):
      return invalid("what follows '=' in \(value) has no meaning", help: "use \(allowed.orList)")
    case .badFieldName:
      return invalid(
        "\(value) cannot be a field of your own",
        help: "use small letters, digits and '_', and a name that no built-in field has"
      )
    case .unknownCode:
      return invalid("\(value) names no finding", help: "write a code as in 'JF305=off'")
    }
  }

  private func invalid(_ message: String, help: String? = nil) -> Diagnostic {
    Diagnostic(.invalidSetting, message, at: range, help: help)
  }

  private func unknownKey(_ key: String) -> Diagnostic {
    let suggestion = Suggestion.closest(to: key.snakeCased, among: SettingsReading.keys)
    return Diagnostic(
      .unknownSetting,
      "\(key.quotedInMessage) is no setting and changes nothing",
      at: range,
      label: suggestion.map { "did you mean '\($0)'?" },
      fixes: suggestion.map {
        [Fix("rename it to '\($0)'", isSafe: false, edits: [Edit(range, with: $0)])]
      } ?? []
    )
  }
}
