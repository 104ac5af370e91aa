extension FrontField {
  /// A list, on one line or with an item a line.
  init(_ key: String, _ items: [String], isBlock: Bool) {
    let lines =
      isBlock
      ? "\(key):\n" + items.map { "  - \(YAML.scalar($0))\n" }.joined()
      : "\(key): \(YAML.list(items))\n"
    self.init(
      key: key,
      above: [],
      text: Array(lines.utf8),
      value: .list(items),
      isBlockList: isBlock
    )
  }

  /// The values that lost, each in quotes, so that every YAML reader takes it for text.
  init(unsettled items: [String]) {
    let key = Field.unsettled.name
    let lines = "\(key):\n" + items.map { "  - \(YAML.quoted($0))\n" }.joined()
    self.init(
      key: key,
      above: [],
      text: Array(lines.utf8),
      value: .list(items),
      isBlockList: true
    )
  }

  /// Puts comments that stood within a value that is gone above the key.
  mutating func keepComments(_ base: FrontField?, _ left: FrontField?, _ right: FrontField?) {
    let (b, l, r) = (
      Set(base?.comments ?? []), Set(left?.comments ?? []), Set(right?.comments ?? [])
    )
    let kept = l.intersection(r).union(l.subtracting(b)).union(r.subtracting(b))
    let here = Set(above.lines.map { Array($0.dropLast()) }).union(comments)
    for comment in kept.subtracting(here).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      above += comment + [.newline]
    }
  }
}
