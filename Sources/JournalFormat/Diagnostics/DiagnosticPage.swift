/// What the reference says of a code: one line, a sample that draws it and one that does not.
public struct DiagnosticPage: Sendable {
  /// The code that the page is about.
  public let code: DiagnosticCode
  /// One line that says what is found: lower case, no full stop.
  public let meaning: String
  private let makeFailing: @Sendable () -> Sample
  private let makePassing: @Sendable () -> Sample

  init(
    _ code: DiagnosticCode,
    _ meaning: String,
    failing: @autoclosure @escaping @Sendable () -> Sample,
    passing: @autoclosure @escaping @Sendable () -> Sample
  ) {
    self.code = code
    self.meaning = meaning
    makeFailing = failing
    makePassing = passing
  }

  /// A file in which the code is found.
  public var failing: Sample { makeFailing() }

  /// The same file put right.
  public var passing: Sample { makePassing() }

  /// A small file, or several, that shows a finding or the lack of it.
  public enum Sample: Sendable {
    /// An entry's file, with its stem.
    case entry([UInt8], stem: String)
    /// `journal.yaml`.
    case settings(String)
    /// `people.yaml`.
    case people(String)
    /// A file of `prompts/`.
    case prompt(String)
    /// Several entries, each with its stem.
    case entries([(stem: String, text: String)])
  }
}

extension DiagnosticPage.Sample: ExpressibleByStringLiteral {
  static let stem = "2026-03-04-note"

  /// A whole file of an entry of 4 March 2026.
  public init(stringLiteral text: String) {
    self = .entry(Array(text.utf8), stem: Self.stem)
  }

  /// An entry whose front matter holds these lines after its date.
  static func fields(_ lines: String, body: String = "") -> Self {
    let text = "---\ndate: 2026-03-04\n\(lines)\n---\n\(body)"
    return .entry(Array(text.utf8), stem: stem)
  }

  /// A check-in with this body.
  static func body(_ body: String) -> Self { fields("kind: checkin", body: "\n" + body) }
}

extension DiagnosticPage {
  /// The pages of all codes, by number.
  public static let all: [DiagnosticPage] =
    (EntryCheck.all.flatMap(\.pages) + JournalCheck.all.flatMap(\.pages)
    + SettingsCheck.pages + PeopleCheck.pages + PromptCheck.pages)
    .sorted { $0.code.number < $1.code.number }
}

extension DiagnosticCode {
  /// Every code there is, by number: the registry.
  public static let all: [DiagnosticCode] = DiagnosticPage.all.map(\.code)

  /// The page of the code; every code has one.
  public var page: DiagnosticPage? { DiagnosticPage.all.first { $0.code == self } }
}
