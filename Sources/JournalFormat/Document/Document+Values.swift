extension Document {
  /// The first node with this key, or `nil`.
  public func node(_ key: String) -> Node? {
    nodes.first { !$0.isItem && bytes[$0.key].elementsEqual(key.utf8) }
  }

  /// The bytes of a range as text.
  public func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The key of a node; empty for an item.
  public func key(of node: Node) -> String { text(node.key) }

  /// The items of a list, in order; empty for anything else.
  public func items(of node: Node) -> ArraySlice<Node> {
    guard node.isList, let index = nodes.firstIndex(of: node) else { return [] }
    return nodes[(index + 1)..<(index + 1 + node.childCount)]
  }

  /// The text of a scalar, without quotes and with its escapes resolved; `nil` for a list or
  /// something nested.
  public func string(_ node: Node) -> String? {
    node.text(in: bytes.span)
  }

  /// The texts of a list's items that are scalars; a scalar counts as one item, an empty value as
  /// none.
  public func strings(_ node: Node) -> [String] {
    guard node.isList else { return node.kind == .empty ? [] : string(node).map { [$0] } ?? [] }
    return items(of: node).compactMap(string)
  }
}
