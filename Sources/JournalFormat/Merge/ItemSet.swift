/// The rule for lists whose order means nothing.
struct ItemSet {
  private let ignoresCase: Bool

  /// The rule for the list under a key.
  init(_ key: String) {
    ignoresCase = FieldRule.ignoresCase(key)
  }

  /// The items that no side removed, in the base's order, then those that a side added, in byte
  /// order.
  func merged(_ base: [String], _ left: [String], _ right: [String]) -> [String] {
    let (b, l, r) = (spellings(base), spellings(left), spellings(right))
    func isKept(_ name: String) -> Bool {
      b[name] == nil ? l[name] != nil || r[name] != nil : l[name] != nil && r[name] != nil
    }
    return names(base, left, right).filter(isKept).compactMap { name in
      guard let left = l[name], let right = r[name] else { return l[name] ?? r[name] }
      return threeWay(b[name], left, right)
        ?? (left.utf8.lexicographicallyPrecedes(right.utf8) ? left : right)
    }
  }

  /// All items of the three lists, in the order in which merged ones stand.
  func union(_ base: [String], _ left: [String], _ right: [String]) -> [String] {
    names(base, left, right)
  }

  /// The items without repetition.
  func distinct(_ items: [String]) -> [String] {
    var seen: Set<String> = []
    return items.filter { seen.insert(name($0)).inserted }
  }

  private func names(_ base: [String], _ left: [String], _ right: [String]) -> [String] {
    let old = distinct(base).map(name)
    let new = Set((left + right).map(name)).subtracting(old)
    return old + new.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// What items are equal by.
  func name(_ item: String) -> String { ignoresCase ? item.lowercased() : item }

  private func spellings(_ items: [String]) -> [String: String] {
    Dictionary(items.map { (name($0), $0) }) { first, _ in first }
  }
}

extension String {
  /// Whether it has the form `key=value`.
  var isPair: Bool { utf8.contains(UInt8(ascii: "=")) }

  /// What stands before the `=`.
  var pairKey: String { String(prefix { $0 != "=" }) }
}
