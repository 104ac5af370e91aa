/// What `journal.yaml` says of a journal, with the default of all that it leaves out.
public struct JournalSettings: Sendable, Hashable {
  /// The journal's own id, made by `init`.
  public var id: String?
  /// The IANA name of the zone that local times are read in.
  public var timezone: String?
  /// The country's two letters, as `DE`.
  public var country: String?
  /// Areas added to those built in.
  public var areas: [String] = []
  /// The person's own short list of job families.
  public var roleFamilies: [String] = []
  /// The companies that a strict check knows.
  public var companies: [String] = []
  /// The tags that a strict check knows, those nested in them included.
  public var tags: [String] = []
  /// Fields that the journal adds to those every journal knows.
  public var fields: [CustomField] = []
  /// Other names for the sections with a meaning.
  public var sections: [HeadingName: Section.Meaning] = [:]
  /// Severities by code, as `JF305`; `off` is none.
  public var severities: [String: Diagnostic.Severity?] = [:]
  /// Paths that `check` passes over.
  public var ignore: [String] = []
  /// Whether actions must be taken soon.
  public var mustTakeSoon = false
  /// Whether thank-you messages are suggested.
  public var thankYou = true
  /// Whether words are checked for their tone.
  public var wordCheck = true

  /// Makes the settings of a journal that sets none.
  public init() {}

  /// The settings in `journal.yaml`, a document without fences; what is not valid is left out.
  public init(_ document: Document) {
    self = SettingsReading(document).settings
  }
}
