extension DiagnosticCode {
  static let unknownLessonArea = DiagnosticCode(606, "unknown-lesson-area", .info)
  static let unknownLessonType = DiagnosticCode(607, "unknown-lesson-type", .warning)
}

extension EntryCheck {
  /// What stands before the colon of a lesson.
  static let lessons = EntryCheck([
    DiagnosticPage(
      .unknownLessonArea,
      "a lesson names what is almost an area; it is kept, and counted under none",
      "Lessons with an area are counted by it and come up before the next interview. Without one, "
        + "a lesson is kept and shown.",
      failing: .body("## Lessons\n\n- clarty: shorter sentences\n"),
      passing: .body("## Lessons\n\n- clarity: shorter sentences\n")
    ),
    DiagnosticPage(
      .unknownLessonType,
      "a lesson's type is none of quick-fix, skill-gap, mismatch, outside",
      "The type says whether a lesson goes on the checklist: quick-fix and skill-gap do, mismatch "
        + "and outside do not.",
      failing: .body("## Lessons\n\n- clarity, skil: shorter sentences\n"),
      passing: .body("## Lessons\n\n- clarity, skill-gap: shorter sentences\n")
    ),
  ]) { entry in
    let bytes = entry.document.bytes.span
    let words = LessonWords(areas: Vocabulary.areas + entry.settings.areas)
    let lessons = entry.lines.lazy.filter { $0.section == .lessons }
    return lessons.findings(atMost: entry.limit, codes: 2) { item in
      let line = BodyLine(at: item.text.lowerBound, limit: item.text.upperBound, in: bytes)
      guard let content = ListMarker(line, limit: item.text.upperBound, in: bytes)?.content.text,
        let colon = bytes.first(":", from: content.lowerBound, limit: content.upperBound)
      else { return nil }
      return entry.lessonFinding(content.lowerBound..<colon, words)
    }
  }
}

/// The words that a lesson may begin with.
private struct LessonWords {
  static let types = SectionItem.LessonType.allCases.map(\.rawValue)
  static let nearTypes = Suggestion.Allowed(types)

  private let areas: Suggestion.Allowed
  private let lowercased: Set<String>

  init(areas: [String]) {
    self.areas = Suggestion.Allowed(areas)
    lowercased = Set(areas.map { $0.lowercased() })
  }

  func hasArea(_ word: String) -> Bool { lowercased.contains(word) }

  func area(meantBy word: String) -> String? { areas.closest(to: word) }
}

extension CheckedEntry {
  /// What is wrong with `AREA` or `AREA, TYPE`.
  fileprivate func lessonFinding(_ label: Range<Int>, _ words: LessonWords) -> Diagnostic? {
    let comma = document.bytes[label].firstIndex(of: UInt8(ascii: ","))
    let areaRange = label.lowerBound..<(comma ?? label.upperBound)
    let area = text(areaRange).singleSpaced.lowercased()
    guard words.hasArea(area) else {
      return words.area(meantBy: area).map {
        replacement(
          .unknownLessonArea,
          "\(area.quotedInMessage) is no area, so that the lesson is counted under none",
          areaRange,
          $0
        )
      }
    }
    guard let comma else { return nil }
    let bytes = document.bytes.span
    let typeRange = BodyLine(at: comma + 1, limit: label.upperBound, in: bytes).text
    let types = LessonWords.types
    let type = text(typeRange).lowercased()
    guard !types.contains(type) else { return nil }
    return replacement(
      .unknownLessonType,
      "\(type.quotedInMessage) is no type of lesson, so that it is read as a quick fix",
      typeRange,
      LessonWords.nearTypes.closest(to: type)
        ?? types.first { $0.hasPrefix(type) && type.count > 2 },
      help: "write \(types.orList)"
    )
  }

  private func replacement(
    _ code: DiagnosticCode,
    _ message: String,
    _ range: Range<Int>,
    _ word: String?,
    help: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code,
      message,
      at: range,
      label: word.map { "did you mean '\($0)'?" },
      help: help,
      fixes: word.map {
        [Fix("write '\($0)'", isSafe: false, edits: [Edit(range, with: $0)])]
      } ?? []
    )
  }
}
