/// Reads nodes by the types of their fields.
struct ValueReader: Sendable {
  private let areas: [String]

  init(_ settings: JournalSettings) { areas = settings.areas }

  /// Reads a node, whose items are given, as a value of this type in an entry of this kind.
  func reading(
    _ node: Node,
    items: ArraySlice<Node>,
    as type: FieldType,
    kind: Kind,
    in bytes: borrowing Span<UInt8>
  ) -> FieldReading {
    if node.kind == .empty || node.kind == .broken { return FieldReading() }
    if type.isList { return list(node, items: items, as: type, in: bytes) }
    guard node.isScalar else { return FieldReading(nil, .notOneValue, node.value) }
    switch type {
    case .date, .dateOrTime: return date(node, as: type, in: bytes)
    case .scale:
      let number = bytes.whole(node.verbatim(in: bytes)).flatMap { (1...5).contains($0) ? $0 : nil }
      return FieldReading(number.map { .whole($0) }, else: .notAScale, node.value)
    case .count, .days:
      let number = bytes.whole(node.verbatim(in: bytes))
      return FieldReading(number.map { .whole($0) }, else: .notWhole, node.value)
    case .number:
      let number = bytes.number(node.verbatim(in: bytes))
      return FieldReading(number.map { .number($0) }, else: .notANumber, node.value)
    default:
      return text(node.text(in: bytes) ?? "", as: type, kind: kind, at: node.value)
    }
  }

  private func text(
    _ text: String,
    as type: FieldType,
    kind: Kind,
    at range: Range<Int>
  ) -> FieldReading {
    switch type {
    case .word:
      return FieldReading(text.isWord ? .text(text) : nil, else: .notAWord, range)
    case .slug:
      guard text.isWord else { return FieldReading(nil, .notAWord, range) }
      return FieldReading(.text(text), text.isSlug ? nil : .notASlug, range)
    case .timezone:
      return FieldReading(text.isZoneName ? .text(text) : nil, else: .notATimezone, range)
    case .flag:
      return flag(text, at: range)
    case .oneOf(let allowed):
      return FieldReading(
        allowed.contains(text) ? .text(text) : nil,
        else: .notOneOf(allowed),
        range
      )
    case .oneOfByKind(let table):
      guard let allowed = table[kind.name] else { return FieldReading(nil, .notForKind, range) }
      return FieldReading(
        allowed.contains(text) ? .text(text) : nil,
        else: .notOneOf(allowed),
        range
      )
    default:
      return FieldReading(.text(text), nil, range)
    }
  }

  /// Words that YAML 1.1 takes for flags are understood, so that no `private: yes` is lost.
  private func flag(_ text: String, at range: Range<Int>) -> FieldReading {
    let isExact = text == "true" || text == "false"
    return FieldReading(text.lenientFlag.map { .flag($0) }, isExact ? nil : .notAFlag, range)
  }

  private func date(
    _ node: Node,
    as type: FieldType,
    in bytes: borrowing Span<UInt8>
  ) -> FieldReading {
    guard let range = node.verbatim(in: bytes) else {
      return FieldReading(nil, .date(.malformed), node.value)
    }
    let reading = DateReading(bytes, in: range)
    guard let date = reading.date else {
      return FieldReading(nil, .date(reading.problem ?? .malformed), node.value)
    }
    if type == .date, date.secondOfDay != nil {
      return FieldReading(.date(EntryDate(day: date.day)), .date(.timeNotAllowed), node.value)
    }
    return FieldReading(.date(date), reading.problem.map { .date($0) }, node.value)
  }
}

extension ValueReader {
  private func list(
    _ node: Node,
    items: ArraySlice<Node>,
    as type: FieldType,
    in bytes: borrowing Span<UInt8>
  ) -> FieldReading {
    guard node.isScalar || node.isList else { return FieldReading(nil, .notAList, node.value) }
    var reading = FieldReading()
    var words: [String] = []
    var ratings: [Rating] = []
    let isRating = type == .ratings || type == .scores
    // A scalar counts as a list of one.
    let count = node.isScalar ? 1 : items.count
    if isRating { ratings.reserveCapacity(count) } else { words.reserveCapacity(count) }
    for index in 0..<count {
      let item = node.isScalar ? node : items[items.startIndex + index]
      guard item.kind != .empty, item.kind != .broken else { continue }
      let text = item.text(in: bytes)
      if isRating {
        switch rating(text, as: type) {
        case .success(let rating): ratings.append(rating)
        case .failure(let problem): reading.report(problem.kind, item.value)
        }
      } else if let problem = problem(text, as: type) {
        reading.report(problem, item.value)
      } else if let text {
        words.append(text)
      }
    }
    reading.value = isRating ? .ratings(ratings) : .words(words)
    return reading
  }

  private func problem(_ text: String?, as type: FieldType) -> ValueProblem.Kind? {
    guard let text else { return .notAList }
    switch type {
    case .unsettled: return nil
    case .someOf(let allowed): return allowed.contains(text) ? nil : .notOneOf(allowed)
    case .areas: return isArea(text) ? nil : .notAnArea
    default: return text.isWord ? nil : .notAWord
    }
  }

  private struct Refusal: Error {
    let kind: ValueProblem.Kind
  }

  private func rating(_ text: String?, as type: FieldType) -> Result<Rating, Refusal> {
    guard let text, let sign = text.utf8.lastIndex(of: UInt8(ascii: "=")) else {
      return .failure(Refusal(kind: .notAPair))
    }
    let name = String(text[..<sign])
    let digits = Array(text[text.utf8.index(after: sign)...].utf8)
    guard name.isWord, let value = digits.span.number(digits.indices) else {
      return .failure(Refusal(kind: .notAPair))
    }
    guard type == .ratings else { return .success(Rating(area: name, value: value)) }
    guard isArea(name) else { return .failure(Refusal(kind: .notAnArea)) }
    guard digits.count == 1, (1...5).contains(value) else {
      return .failure(Refusal(kind: .notAScale))
    }
    return .success(Rating(area: name, value: value))
  }

  private func isArea(_ name: String) -> Bool {
    Vocabulary.areas.contains(name) || areas.contains(name)
  }
}
