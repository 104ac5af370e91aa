extension ValueProblem {
  /// The finding that a value's problem is; `nil` for dates, which have checks of their own.
  func finding(of key: CheckedEntry.Key, in entry: CheckedEntry) -> Diagnostic? {
    let name = key.name
    let isBlock = key.node.isBlock && range == key.node.value
    let value = isBlock ? "a block of text" : entry.quoted(range)
    switch kind {
    case .date: return nil
    case .notOneOf(let allowed):
      return choice(
        .unknownValue,
        "is no value of '\(name)'",
        among: allowed,
        help: "write one of \(allowed.orList)",
        in: entry
      )
    case .notAnArea:
      return choice(
        .unknownArea,
        "in '\(name)' is no area that this journal knows",
        among: Vocabulary.areas + entry.settings.areas,
        help: "add it to 'areas' in journal.yaml to make it one",
        in: entry
      )
    case .notAScale:
      return Diagnostic(
        .notAScale,
        "\(value) is no value of '\(name)', which runs from 1 to 5",
        at: range,
        help: isBlock
          ? "write the number on the line of '\(name):'"
          : "1 is the least, 5 the most; leave it out if no number fits"
      )
    case .notWhole:
      return Diagnostic(
        .notANumber,
        "\(value) is no value of '\(name)', which is a whole number, 0 or more",
        at: range,
        label: entry.digits(of: key, range).map { "did you mean '\($0)'?" },
        help: "write digits alone, as in '\(name): \(key.type == .days ? 14 : 3)'",
        fixes: entry.digitsFix(of: key, range)
      )
    case .notANumber:
      return Diagnostic(
        .notANumber,
        "\(value) is no value of '\(name)', which is a number, 0 or more",
        at: range,
        label: entry.digits(of: key, range).map { "did you mean '\($0)'?" },
        help: "write digits alone, with a point for a fraction, as in '\(name): 1.5'",
        fixes: entry.digitsFix(of: key, range)
      )
    case .notOneValue:
      return Diagnostic(
        .notOneValue,
        key.node.isList
          ? "'\(name)' has one value, not several"
          : "'\(name)' has one value, and something nested stands here",
        at: range,
        help: key.node.isList ? "keep the one that fits best" : "write the value alone"
      )
    case .notAList:
      return Diagnostic(
        .notAList,
        "'\(name)' is a list of words, and something nested stands here",
        at: range,
        help: "write '\(name): [one, two]'"
      )
    case .notAWord:
      return Diagnostic(
        .notAWord,
        "\(value) in '\(name)' is no single word",
        at: range,
        help: key.type == .slug
          ? "a slug is small letters, digits and '-', as 'acme-data'"
          : "join the parts with '_' or '-'; sentences have their place in the body",
        fixes: (key.type == .slug ? entry.slugFix(range) : entry.listFix(key)).map { [$0] } ?? []
      )
    case .notASlug:
      return Diagnostic(
        .notASlug,
        "\(value) in '\(name)' is not written as a slug: small letters, digits and '-'",
        at: range,
        help: "entries of one application need the same slug, so change all of them",
        fixes: entry.slugFix(range).map { [$0] } ?? []
      )
    case .notAFlag:
      return flag(name: name, value: value, in: entry)
    case .notForKind:
      return Diagnostic(
        .notForKind,
        "entries of kind '\(entry.kind.name)' have no '\(name)'",
        at: key.node.key,
        help: key.type?.kinds.map { "take it out; it is for entries of kind \($0.orList)" }
      )
    case .notAPair:
      return Diagnostic(
        .notAPair,
        "\(value) in '\(name)' is not of the form 'name=number'",
        at: range,
        help: "write '\(name): [clarity=3, examples=4]'"
      )
    case .notATimezone:
      return Diagnostic(
        .notATimezone,
        "\(value) is no name of a time zone",
        at: range,
        help: "write it as 'Europe/Berlin'"
      )
    }
  }

  /// A word that is none of the allowed ones; where only case and dashes differ, the fix is safe.
  private func choice(
    _ code: DiagnosticCode,
    _ message: String,
    among allowed: [String],
    help: String,
    in entry: CheckedEntry
  ) -> Diagnostic {
    let range = entry.wordRange(range)
    let word = entry.text(range)
    let suggestion = Suggestion.closest(to: word, among: allowed)
    return Diagnostic(
      code,
      "\(word.quotedInMessage) \(message)",
      at: range,
      label: suggestion.map { "did you mean '\($0)'?" },
      help: help,
      fixes: suggestion.map {
        let isSafe = word.snakeCased.lowercased() == $0.snakeCased
        return [Fix("write '\($0)'", isSafe: isSafe, edits: [Edit(range, with: $0)])]
      } ?? []
    )
  }

  private func flag(name: String, value: String, in entry: CheckedEntry) -> Diagnostic {
    let meant = entry.text(range).lenientFlag.map { $0 ? "true" : "false" }
    return Diagnostic(
      .notAFlag,
      "\(value) is no value of '\(name)', which is 'true' or 'false'",
      at: range,
      fixes: meant.map { [Fix("write '\($0)'", edits: [Edit(range, with: $0)])] } ?? []
    )
  }
}

extension CheckedEntry {
  /// The word within an item: without quotes, and of `area=3` only the area.
  fileprivate func wordRange(_ range: Range<Int>) -> Range<Int> {
    let bytes = document.bytes[range]
    let quotes = [UInt8(ascii: "\""), UInt8(ascii: "'")]
    var start = range.lowerBound
    var end = bytes.firstIndex(of: UInt8(ascii: "=")) ?? range.upperBound
    if start < end, quotes.contains(bytes[start]) { start += 1 }
    if start < end, quotes.contains(bytes[end - 1]) { end -= 1 }
    return start..<end
  }
}

extension CheckedEntry {
  /// The fix that makes a list of `calm, tired`; `nil` when the parts are no words.
  fileprivate func listFix(_ key: Key) -> Fix? {
    guard key.type?.isList == true, key.node.kind == .plain else { return nil }
    let words = text(key.node.value).split(separator: ",").map { String($0).singleSpaced }
    guard words.count > 1, words.allSatisfy(\.isWord) else { return nil }
    return Fix(
      "make it a list",
      isSafe: false,
      edits: [Edit(key.node.value, with: YAML.list(words))]
    )
  }

  /// The number of `40min`, `14 days` and `1,5`; `nil` where a unit is not the field's own.
  fileprivate func digits(of key: Key, _ range: Range<Int>) -> String? {
    let value = text(range).lowercased()
    let number = value.prefix { $0.isASCII && $0.isNumber || $0 == "," || $0 == "." }
    let unit = value.dropFirst(number.count).trimmed
    let units = key.type == .days ? ["d", "day", "days"] : Self.units[key.name] ?? []
    guard unit.isEmpty || units.contains(unit) else { return nil }
    let digits = Array(number.map { $0 == "," ? "." : String($0) }.joined().utf8)
    let isNumber =
      key.type == .number
      ? digits.span.number(digits.indices) != nil : digits.span.whole(digits.indices) != nil
    return isNumber ? String(decoding: digits, as: UTF8.self) : nil
  }

  private static let units = [
    "minutes": ["m", "min", "mins", "minute", "minutes"], "hours": ["h", "hour", "hours"],
  ]

  fileprivate func digitsFix(of key: Key, _ range: Range<Int>) -> [Fix] {
    digits(of: key, range).map {
      [Fix("write '\($0)'", isSafe: false, edits: [Edit(range, with: $0)])]
    } ?? []
  }

  /// The fix that writes small letters and `-`; `nil` when that is not enough.
  fileprivate func slugFix(_ range: Range<Int>) -> Fix? {
    let slug = text(range).lowercased().map { "_. ".contains($0) ? "-" : String($0) }.joined()
    guard slug.isSlug else { return nil }
    return Fix("write '\(slug)'", isSafe: false, edits: [Edit(range, with: slug)])
  }
}

extension FieldType {
  /// The kinds whose entries may have such a value; `nil` when all may.
  fileprivate var kinds: [String]? {
    guard case .oneOfByKind(let table) = self else { return nil }
    return table.keys.sorted()
  }
}
