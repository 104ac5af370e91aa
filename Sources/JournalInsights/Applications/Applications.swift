public import JournalFormat

/// The applications as a fold over entries: no status is kept anywhere (PRACTICES 4).
public struct Applications: Sendable {
  /// All of them, in the order in which entries first name them.
  public private(set) var all: [Application] = []
  private var indices: [String: Int] = [:]

  /// Makes the fold of no entries.
  public init() {}

  /// Folds entries, which come in civil order.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries { read(entry) }
  }

  /// The application with this slug.
  public subscript(slug: String) -> Application? { indices[slug].map { all[$0] } }

  /// Those without an outcome.
  public var open: [Application] { all.filter(\.isOpen) }

  /// Takes in the next entry in civil order; one without `app` changes nothing.
  public mutating func read(_ entry: Entry) { read(Glance(entry)) }

  mutating func read(_ glance: Glance) {
    guard let slug = glance.app else { return }
    let index = indices[slug] ?? all.count
    if index == all.count {
      indices[slug] = index
      all.append(Application(slug, began: glance.date))
    }
    all[index].read(glance)
  }
}
