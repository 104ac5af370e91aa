/// Tells entries in which no check finds anything by a look at their bytes, without allocating.
///
/// Most entries of a journal are such. In doubt it does not pass a file, and the checks look at it
/// in full; whatever it passes, they find nothing in.
public struct EntryScreen: Sendable {
  /// A kind with the fields that it asks for: of each set, one will do.
  struct Requirement: Sendable {
    let kind: [UInt8]
    let fields: [FieldSet]
    private let statuses: [String]
    private let purposes: [String]

    init(_ kind: Kind) {
      self.kind = Array(kind.name.utf8)
      fields = kind.requiredFields.map(FieldSet.init)
      statuses = Vocabulary.statuses[kind.name] ?? []
      purposes = Vocabulary.purposes[kind.name] ?? []
    }

    /// What a field may say whose words depend on the kind.
    func words(of field: Field) -> [String] { field == .status ? statuses : purposes }
  }

  let types = Field.allCases.map(\.definition.type)
  let requirements: [Requirement]
  let areas: [String]
  let settings: JournalSettings

  init(settings: JournalSettings) {
    self.settings = settings
    requirements = Kind.builtIn.map(Requirement.init)
    areas = Vocabulary.areas + settings.areas
  }

  /// Whether the checks would find nothing in an entry's file, whose front matter is scanned
  /// already.
  public func passes(
    _ bytes: borrowing Span<UInt8>,
    scanned: FrontMatterScanner,
    stem: String
  ) -> Bool {
    guard scanned.problems.isEmpty, let fences = scanned.fences,
      TextScanner(bytes, frontMatterEnd: fences.closing.upperBound).problems.isEmpty,
      !bytes.holds("journal:", in: fences.content)
    else { return false }
    return passesFields(bytes, scanned.nodes, stem: stem)
      && isPlain(body: scanned.body, in: bytes)
  }

  private func passesFields(
    _ bytes: borrowing Span<UInt8>,
    _ nodes: [Node],
    stem: String
  ) -> Bool {
    var given = FieldSet()
    var requirement: Requirement?
    var hasDate = false
    var index = 0
    while index < nodes.count {
      let node = nodes[index]
      let items = (index + 1)..<(index + 1 + node.childCount)
      index = items.upperBound
      guard let field = Field(key: node.key, in: bytes), node.kind != .empty else { return false }
      switch field {
      case .kind:
        requirement = requirements.first { bytes.areEqual(node.value, $0.kind) }
      case .date:
        hasDate = bytes.isDay(node.value, ofName: stem)
        guard hasDate, isClean(node, items, of: nodes, field, in: bytes) else { return false }
      case .status, .purpose:
        guard let words = requirement?.words(of: field) else { return false }
        guard node.kind == .plain, bytes.isOne(of: words, node.value) else { return false }
      default:
        guard isClean(node, items, of: nodes, field, in: bytes) else { return false }
      }
      given.insert(field)
    }
    guard hasDate, let requirement else { return false }
    for alternatives in requirement.fields where !given.overlaps(alternatives) { return false }
    return true
  }
}
