/// What the reference says of a code: what it means, a sample that draws it and one that does not.
public struct DiagnosticPage: Sendable {
  /// The code that the page is about.
  public let code: DiagnosticCode
  /// One line that says what is found: lower case, no full stop.
  public let meaning: String
  /// Why it matters and what becomes of the file meanwhile, in sentences.
  public let explanation: String
  private let makeFailing: @Sendable () -> JournalSample
  private let makePassing: @Sendable () -> JournalSample

  init(
    _ code: DiagnosticCode,
    _ meaning: String,
    _ explanation: String,
    failing: @autoclosure @escaping @Sendable () -> JournalSample,
    passing: @autoclosure @escaping @Sendable () -> JournalSample
  ) {
    self.code = code
    self.meaning = meaning
    self.explanation = explanation
    makeFailing = failing
    makePassing = passing
  }

  /// Files in which the code is found.
  public var failing: JournalSample { makeFailing() }

  /// The same files put right.
  public var passing: JournalSample { makePassing() }

  /// What the checks say of the failing sample.
  public var findings: [CheckedSample] { failing.checked(strict: isStrict) }

  /// The failing sample after the fix, first of one that keeps the meaning; `nil` when the code
  /// has no fix.
  public var fixed: JournalSample? {
    failing.fixed(code, unsafe: false, strict: isStrict)
      ?? failing.fixed(code, unsafe: true, strict: isStrict)
  }

  var isStrict: Bool { code.occasion == .strict }
}

extension DiagnosticPage {
  /// The pages of all codes, by number.
  public static let all: [DiagnosticPage] =
    (TextCheck.conflict.pages + TextCheck.all.flatMap(\.pages) + EntryCheck.all.flatMap(\.pages)
    + JournalCheck.all.flatMap(\.pages) + SettingsCheck.pages + PeopleCheck.pages
    + PromptCheck.pages + CopyCheck.pages + FolderCheck.pages + IgnoreCheck.pages)
    .sorted { $0.code.number < $1.code.number }
}

extension DiagnosticCode {
  /// Every code there is, by number: the registry.
  public static let all: [DiagnosticCode] = DiagnosticPage.all.map(\.code)

  /// The page of the code; every code has one.
  public var page: DiagnosticPage? { DiagnosticPage.all.first { $0.code == self } }
}
