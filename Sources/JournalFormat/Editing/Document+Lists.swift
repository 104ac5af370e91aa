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
    return try allowing([adding(new, to: node, after: items(of: node).last)])
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

  /// The edits that put `name=number` pairs into a list, in place of those with the same name.
  ///
  /// Other items stay as they are written, also those that cannot be read.
  public func addingEdits(
    _ ratings: [Rating],
    toList key: String
  ) throws(EditRefusal) -> [Edit] {
    let node = try editableNode(key)
    let typed = FieldValue.ratings(ratings).items ?? []
    let pairs = ItemSet("").distinct(typed.map(\.pairKey)).compactMap { name in
      typed.last { $0.pairKey == name }
    }
    guard let node, node.isList else {
      let old = node.map(strings) ?? []
      let names = Set(pairs.map(\.pairKey))
      return try settingEdits(key, to: old.filter { !names.contains($0.pairKey) } + pairs)
    }
    let items = items(of: node)
    var edits: [Edit] = []
    var new: [String] = []
    for pair in pairs {
      let held = items.filter { string($0)?.pairKey == pair.pairKey }
      edits += held.map { replacing($0, of: node, with: pair) }
      if held.isEmpty { new.append(pair) }
    }
    return try allowing(
      edits + (new.isEmpty ? [] : [adding(new, to: node, after: items.last)])
    )
  }
}

extension Document {
  /// The edit that puts new items after one of a list; before all of them when it is `nil`.
  func adding(_ texts: [String], to node: Node, after item: Node?) -> Edit {
    let first = items(of: node).first
    if node.kind == .blockList {
      let place = item?.range.upperBound ?? first?.range.lowerBound ?? node.range.upperBound
      return insertion(ofLines: lines(texts, like: node), at: place)
    }
    let text = texts.map(YAML.item).joined(separator: ", ")
    if let end = item?.value.upperBound { return Edit(end..<end, with: ", " + text) }
    let place = first?.value.lowerBound ?? node.value.lowerBound + 1
    return Edit(place..<place, with: first == nil ? text : text + ", ")
  }

  /// The lines of items, indented as those of a block list.
  func lines(_ texts: [String], like node: Node) -> String {
    let dash = node.value.lowerBound
    let indent = text(bytes.span.startOfLine(at: dash)..<dash)
    return texts.map { "\(indent)- \(YAML.scalar($0))" }.joined(separator: lineEnding)
  }

  func replacing(_ item: Node, of list: Node, with text: String) -> Edit {
    let value = list.kind == .flowList ? YAML.item(text) : YAML.scalar(text)
    if item.kind == .empty { return Edit(item.value, with: " " + value) }
    return Edit(item.value, with: value + remainder(of: item))
  }

  func removing(_ gone: [Int], from node: Node) -> [Edit] {
    if node.kind == .blockList { return gone.map { removal(of: nodes[$0]) } }
    return removing(gone, fromFlow: items(of: node))
  }
}
