/// What a body says beyond its text: first heading, sections with a meaning, number of words.
struct BodyReading {
  /// The first H1; `nil` when there is none.
  private(set) var heading: String?
  /// The sections with a meaning, in order; those without any item too.
  private(set) var sections: [Section] = []
  /// Words that the person wrote.
  private(set) var wordCount = 0

  /// `nil`: all are read, and words are counted.
  private let wanted: Set<Section.Meaning>?
  private var open: OpenSection?
  private var passage = Passage()

  init(
    _ bytes: borrowing Span<UInt8>,
    in body: Range<Int>,
    settings: JournalSettings,
    only wanted: Set<Section.Meaning>? = nil
  ) {
    self.wanted = wanted
    var scanner = BlockScanner(body)
    var previous: Block?
    while let block = scanner.next(in: bytes) {
      if !block.isVersionsNote(after: previous, in: bytes) {
        read(block, in: bytes, settings: settings)
      }
      previous = block
    }
    closeSection()
  }

  private mutating func read(
    _ block: Block,
    in bytes: borrowing Span<UInt8>,
    settings: JournalSettings
  ) {
    switch block.kind {
    case .heading(let level): readHeading(block, level: level, in: bytes, settings: settings)
    case .marker(let marker): passage.pass(marker)
    default:
      if wanted == nil { wordCount += block.wordCount(in: bytes) }
      open?.take(block, in: bytes, areas: settings.areas, passage: &passage)
    }
  }

  private mutating func readHeading(
    _ block: Block,
    level: Int,
    in bytes: borrowing Span<UInt8>,
    settings: JournalSettings
  ) {
    if level == 1, heading == nil { heading = bytes.string(block.content).singleSpaced }
    let meaning =
      level == 1
      ? nil : Section.Meaning(heading: block.content, of: bytes, settings: settings)
    if meaning != nil || level <= open?.level ?? 0 {
      closeSection()
    }
    guard let meaning, wanted?.contains(meaning) ?? true else { return }
    open = OpenSection(meaning, level: level)
  }

  private mutating func closeSection() {
    guard let section = open else { return }
    sections.append(section.closed())
    open = nil
  }
}

/// Which items a passage kept in two versions has shown already.
private struct Passage {
  private var isOpen = false
  private var seen: Set<String> = []

  mutating func pass(_ marker: VersionMarker) {
    isOpen = marker != .end
    if marker != .or { seen = [] }
  }

  /// Whether no earlier version of the passage shows this item; remembers it.
  mutating func isNew(_ item: SectionItem, in meaning: Section.Meaning) -> Bool {
    !isOpen || seen.insert("\(meaning.rawValue)\n\(item.text)").inserted
  }
}

/// A section whose end is not reached yet.
private struct OpenSection {
  let level: Int
  private let meaning: Section.Meaning
  private var listItems: [SectionItem] = []
  private var paragraphs: [SectionItem] = []
  private var text = ""

  init(_ meaning: Section.Meaning, level: Int) {
    self.meaning = meaning
    self.level = level
  }

  mutating func take(
    _ block: Block,
    in bytes: borrowing Span<UInt8>,
    areas: [String],
    passage: inout Passage
  ) {
    if meaning == .draft { return takeDraft(block, in: bytes) }
    switch block.kind {
    case .list:
      var items = ListItems(block)
      while let item = items.next(in: bytes) {
        guard let item = SectionItem(item.text, in: meaning, areas: areas),
          passage.isNew(item, in: meaning)
        else { continue }
        listItems.append(item)
      }
    case .paragraph:
      var visible: [UInt8] = []
      block.forEachVisible(in: bytes) { for offset in $0 { visible.append(bytes[offset]) } }
      guard let item = SectionItem(visible, in: meaning, areas: areas),
        passage.isNew(item, in: meaning)
      else { return }
      paragraphs.append(item)
    default: return
    }
  }

  private mutating func takeDraft(_ block: Block, in bytes: borrowing Span<UInt8>) {
    var visible = ""
    block.forEachVisible(in: bytes) { visible += bytes.string($0) }
    visible = visible.trimmingBlankLines
    guard !visible.isEmpty else { return }
    text += text.isEmpty ? visible : "\n\n" + visible
  }

  /// The section; one without any list has its paragraphs as items.
  func closed() -> Section {
    if meaning == .draft {
      return Section(meaning, items: text.isEmpty ? [] : [SectionItem(text: text)])
    }
    return Section(meaning, items: listItems.isEmpty ? paragraphs : listItems)
  }
}
