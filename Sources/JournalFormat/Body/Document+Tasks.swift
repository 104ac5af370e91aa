/// A task of the body, and where it stands.
public struct Task: Sendable, Hashable {
  /// What it says.
  public let item: SectionItem
  /// The section that it stands in: next steps or milestones.
  public let section: Section.Meaning
  /// Its first paragraph, from the box on.
  public let range: Range<Int>
}

extension Document {
  /// The tasks of the sections that hold actions, in order.
  public func tasks(settings: JournalSettings = .init()) -> [Task] {
    var tasks: [Task] = []
    var open: (meaning: Section.Meaning, level: Int)?
    for block in blocks() {
      if let level = block.headingLevel {
        let meaning =
          level == 1
          ? nil : Section.Meaning(heading: block.content, of: bytes.span, settings: settings)
        if let meaning {
          open = (meaning, level)
        } else if level <= open?.level ?? 0 {
          open = nil
        }
      } else if block.kind == .list, let meaning = open?.meaning, meaning.holdsTasks {
        tasks += self.tasks(of: block, in: meaning, areas: settings.areas)
      }
    }
    return tasks
  }

  private func tasks(of block: Block, in meaning: Section.Meaning, areas: [String]) -> [Task] {
    var tasks: [Task] = []
    var items = ListItems(block)
    while let item = items.next(in: bytes.span) {
      guard let said = SectionItem(item.text, in: meaning, areas: areas), said.isDone != nil else {
        continue
      }
      tasks.append(Task(item: said, section: meaning, range: item.range))
    }
    return tasks
  }
}

extension Section.Meaning {
  /// Whether its list items with a box are actions.
  fileprivate var holdsTasks: Bool { self == .next || self == .milestones }
}
