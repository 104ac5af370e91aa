/// The merge of front matter, field by field.
///
/// Fields that one side left alone keep the other side's bytes; only a value that both changed is
/// written anew.
struct FrontMatterMerge {
  private(set) var notes: Set<MergeNote> = []
  private var lost: Set<String> = []
  private let endangered: Words

  /// Merges front matter and notes what it did.
  ///
  /// A value with endangered words, which no other place holds any more, is told in `unsettled:`
  /// when it goes.
  static func merge(
    base: FrontMatter,
    left: FrontMatter,
    right: FrontMatter,
    endangered: Words = Words()
  ) -> (frontMatter: FrontMatter, notes: Set<MergeNote>) {
    var merge = FrontMatterMerge(endangered: endangered)
    let merged = merge.merged(base, left, right)
    return (merged, merge.notes)
  }

  private init(endangered: Words) {
    self.endangered = endangered
  }

  private mutating func merged(
    _ base: FrontMatter,
    _ left: FrontMatter,
    _ right: FrontMatter
  ) -> FrontMatter {
    var merged = FrontMatter()
    for key in Self.order(base, left, right) where key != Self.unsettled {
      let field = field(base.field(key), left.field(key), right.field(key))
      if let field { merged.fields.append(field) }
    }
    if let field = unsettled(base, left, right) {
      let place = Self.order(base, left, right).prefix { $0 != Self.unsettled }
        .filter { merged.field($0) != nil }.count
      merged.fields.insert(field, at: place)
    }
    merged.tail = Self.lines(base.tail, left.tail, right.tail)
    merged.isFenced =
      merged.fields.isEmpty
      ? threeWay(base.isFenced, left.isFenced, right.isFenced) ?? true
      : base.isFenced || left.isFenced || right.isFenced
    return merged
  }

  private mutating func field(
    _ base: FrontField?,
    _ left: FrontField?,
    _ right: FrontField?
  ) -> FrontField? {
    if let field = threeWay(base, left, right) {
      if let base, field?.value != base.value, base.words.meets(endangered) {
        lose(base.told, of: base.key)
      }
      return field
    }
    guard let left, let right else {
      notes.insert(.keptEdit)
      return left ?? right
    }
    var field = value(base, left, right)
    field.above = Self.lines(base?.above ?? [], left.above, right.above)
    field.keepComments(base, left, right)
    return field
  }

  /// The comment lines that all keep and those that a side added.
  private static func lines(_ base: [UInt8], _ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    if let lines = threeWay(base, left, right) { return lines }
    let merged = unitedItems(base: base.lines, left: left.lines, right: right.lines) {
      $0.joined().lexicographicallyPrecedes($1.joined())
    }
    return Array(merged.joined())
  }
}

extension FrontMatterMerge {
  private mutating func value(
    _ base: FrontField?,
    _ left: FrontField,
    _ right: FrontField
  ) -> FrontField {
    if left.value == right.value {
      return left.text.lexicographicallyPrecedes(right.text) ? left : right
    }
    if let base {
      if left.value == base.value { return right }
      if right.value == base.value { return left }
    }
    let rule = FieldRule(left.key)
    if let l = left.items, let r = right.items {
      switch rule {
      case .set: return list(ItemSet(left.key).merged(base?.items ?? [], l, r), left, right)
      case .keyed: return keyed(base, left, right)
      case .stamp, .scalar: break
      case nil:
        guard case .list = left.value, case .list = right.value else { break }
        if (l + r).allSatisfy(\.isPair) { return keyed(base, left, right) }
        let items = unitedItems(base: base?.items ?? [], left: l, right: r) {
          $0.lexicographicallyPrecedes($1)
        }
        return list(items, left, right)
      }
    }
    if let field = Self.nested(base, left, right) { return field }
    return scalar(base, left, right, rule: rule)
  }

  /// One of two values stays, the other is told in `unsettled:`.
  private mutating func scalar(
    _ base: FrontField?,
    _ left: FrontField,
    _ right: FrontField,
    rule: FieldRule?
  ) -> FrontField {
    if left.isEmpty || right.isEmpty {
      if base?.isEmpty == false { notes.insert(.keptEdit) }
      return left.isEmpty ? right : left
    }
    if case .stamp = rule {
      return FieldRule.Order.bytes.prefers(left.told, to: right.told) ? right : left
    }
    let order = if case .scalar(let order) = rule { order } else { FieldRule.Order.bytes }
    let (winner, loser) =
      order.prefers(left.told, to: right.told) ? (left, right) : (right, left)
    lose(loser.told, of: left.key)
    return winner
  }

  private mutating func lose(_ value: String, of key: String) {
    lost.insert("\(key): \(value)")
    notes.insert(.unsettled(key: key))
  }

  private mutating func keyed(
    _ base: FrontField?,
    _ left: FrontField,
    _ right: FrontField
  ) -> FrontField {
    let sides = [base?.items ?? [], left.items ?? [], right.items ?? []]
    let pairs = sides.map { Dictionary($0.map { ($0.pairKey, $0) }) { first, _ in first } }
    let names = sides.map { ItemSet("").distinct($0.map(\.pairKey)) }
    var items: [String] = []
    // A key that one side removed and the other changed stays, as a changed field does.
    for name in ItemSet("").union(names[0], names[1], names[2]) {
      let (b, l, r) = (pairs[0][name], pairs[1][name], pairs[2][name])
      if let item = threeWay(b, l, r) {
        if let item { items.append(item) }
      } else if let l, let r {
        let isLeft = FieldRule.Order.bytes.prefers(l, to: r)
        items.append(isLeft ? l : r)
        lose(isLeft ? r : l, of: left.key)
      } else if let item = l ?? r {
        notes.insert(.keptEdit)
        items.append(item)
      }
    }
    return list(items, left, right)
  }

  /// Something nested, merged line by line where no line was changed by both.
  private static func nested(
    _ base: FrontField?,
    _ left: FrontField,
    _ right: FrontField
  ) -> FrontField? {
    guard let base, case .opaque = left.value, case .opaque = right.value else { return nil }
    let (b, l, r) = (base.text.lines, left.text.lines, right.text.lines)
    var lines: [ArraySlice<UInt8>] = []
    for chunk in Diff3(base: b, left: l, right: r).chunks {
      guard let merged = threeWay(b[chunk.base], l[chunk.left], r[chunk.right]) else { return nil }
      lines += merged
    }
    var field = left
    field.text = Array(lines.joined())
    field.value = .opaque(field.text)
    return field
  }

  private func list(_ items: [String], _ left: FrontField, _ right: FrontField) -> FrontField {
    if items == left.items { return left }
    if items == right.items { return right }
    let isBlock = left.isBlockList && right.isBlockList
    return FrontField(left.key, items, isBlock: isBlock)
  }
}

extension FrontMatterMerge {
  private static let unsettled = Field.unsettled.name

  /// The values that lost, now and before, without those that a side settled.
  private mutating func unsettled(
    _ base: FrontMatter,
    _ left: FrontMatter,
    _ right: FrontMatter
  ) -> FrontField? {
    let (b, l, r) = (
      base.field(Self.unsettled), left.field(Self.unsettled), right.field(Self.unsettled)
    )
    if lost.isEmpty, let field = threeWay(b, l, r) { return field }
    let items = ItemSet(Self.unsettled).merged(
      b?.items ?? [],
      (l?.items ?? []) + lost,
      (r?.items ?? []) + lost
    )
    guard !items.isEmpty else { return nil }
    var field =
      [l, r].compactMap(\.self).first { $0.items == items }
      ?? FrontField(unsettled: items)
    field.above = Self.lines(b?.above ?? [], l?.above ?? [], r?.above ?? [])
    field.keepComments(b, l, r)
    return field
  }
}
