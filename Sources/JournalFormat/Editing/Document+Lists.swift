extension Document {
  /// The edits that add items to a list, those it already holds left out.
  ///
  /// New items come last, sorted by their bytes, as a merge of two devices that added one each
  /// would put them. A single value becomes a list; a missing key is made.
  public func addingEdits(
    _ texts: [String],
    toList key: String
  ) throws(EditRefusal) -> [Edit] {
    let node = try editableNode(key)
    let old = node.map(strings) ?? []
    let set = ItemSet(key)
    let new = set.distinct(old + texts).dropFirst(set.distinct(old).count)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    if new.isEmpty { return [] }
    guard let node, node.isList else { return try settingEdits(key, to: old + new) }
    return try allowing([adding(new, to: node)])
  }

  /// The edits that take these items out of a list, and the key with the last of them.
  public func removingEdits(
    _ texts: [String],
    fromList key: String
  ) throws(EditRefusal) -> [Edit] {
    guard let node = try editableNode(key) else { return [] }
    let set = ItemSet(key)
    let names = Set(texts.map(set.name))
    func isGone(_ item: Node) -> Bool { string(item).map { names.contains(set.name($0)) } ?? false }
    guard node.isList else {
      return node.kind != .empty && isGone(node) ? try removingEdits(key) : []
    }
    let items = items(of: node)
    let gone = items.indices.filter { isGone(items[$0]) }
    if gone.count == items.count, !gone.isEmpty { return try removingEdits(key) }
    return removing(gone, from: node)
  }

  /// The edits that make a list these texts by touching the items that differ; `nil` when more
  /// must change than that.
  func changingEdits(of node: Node, to texts: [String]) -> [Edit]? {
    let items = items(of: node)
    let old = strings(node)
    guard old.count == items.count, Set(old).count == old.count, Set(texts).count == texts.count
    else { return nil }
    let kept = old.filter(texts.contains)
    if !kept.isEmpty, texts.starts(with: kept) {
      let gone = zip(items.indices, old).filter { !texts.contains($1) }.map(\.0)
      let new = Array(texts.dropFirst(kept.count))
      return removing(gone, from: node) + (new.isEmpty ? [] : [adding(new, to: node)])
    }
    guard texts.count == old.count else { return nil }
    return zip(items, zip(old, texts)).compactMap { item, texts in
      texts.0 == texts.1 ? nil : replacing(item, of: node, with: texts.1)
    }
  }

  /// The edit that puts a list of the same style in place of a list.
  func rewriting(_ node: Node, to texts: [String]) -> Edit {
    guard node.kind == .blockList else { return Edit(node.value, with: YAML.list(texts)) }
    let items = items(of: node)
    let start = bytes.span.startOfLine(at: node.value.lowerBound)
    let end = items.last?.range.upperBound ?? node.value.upperBound
    return insertion(ofLines: lines(texts, like: node), at: start, replacingTo: end)
  }

  private func adding(_ texts: [String], to node: Node) -> Edit {
    let last = items(of: node).last
    if node.kind == .blockList {
      let end = last?.range.upperBound ?? node.range.upperBound
      return insertion(ofLines: lines(texts, like: node), at: end)
    }
    let place = last?.value.upperBound ?? node.value.lowerBound + 1
    let text = texts.map(YAML.item).joined(separator: ", ")
    return Edit(place..<place, with: (last == nil ? "" : ", ") + text)
  }

  /// The lines of items, indented as those of a block list.
  private func lines(_ texts: [String], like node: Node) -> String {
    let dash = node.value.lowerBound
    let indent = String(decoding: bytes[bytes.span.startOfLine(at: dash)..<dash], as: UTF8.self)
    return texts.map { "\(indent)- \(YAML.scalar($0))" }.joined(separator: lineEnding)
  }

  private func replacing(_ item: Node, of list: Node, with text: String) -> Edit {
    let value = list.kind == .flowList ? YAML.item(text) : YAML.scalar(text)
    if item.kind == .empty { return Edit(item.value, with: " " + value) }
    return Edit(item.value, with: value + (endsWithNewline(item.value) ? lineEnding : ""))
  }

  private func removing(_ gone: [Int], from node: Node) -> [Edit] {
    if node.kind == .blockList { return gone.map { removal(of: nodes[$0]) } }
    return removing(gone, fromFlow: items(of: node))
  }
}
