extension Document {
  /// The edits that add items to a list, those it already holds left out.
  ///
  /// A single value becomes a list; a missing key is made.
  public func addingEdits(_ texts: [String], toList key: String) -> [Edit] {
    guard let node = node(key), node.kind != .empty else {
      return texts.isEmpty ? [] : settingEdits(key, to: texts)
    }
    let old = strings(node)
    let new = texts.filter { !old.contains($0) }
    guard isEditable, !new.isEmpty else { return [] }
    switch node.kind {
    case .opaque, .broken: return []
    case .blockList: return [addingLines(new, to: node)]
    case .flowList: return [adding(new, toFlow: node)]
    default: return settingEdits(key, to: old + new)
    }
  }

  /// The edits that take these items out of a list, and the key with the last of them.
  public func removingEdits(_ texts: [String], fromList key: String) -> [Edit] {
    guard isEditable, let node = node(key), node.kind != .opaque, node.kind != .broken else {
      return []
    }
    guard node.isList else {
      return node.isScalar && texts.contains(string(node) ?? "") ? removingEdits(key) : []
    }
    let items = items(of: node)
    let gone = items.indices.filter { index in string(items[index]).map(texts.contains) ?? false }
    if gone.isEmpty { return [] }
    if gone.count == items.count { return removingEdits(key) }
    if node.kind == .blockList { return gone.map { Edit(nodes[$0].range, with: []) } }
    return removing(gone, fromFlow: items)
  }

  private func addingLines(_ texts: [String], to node: Node) -> Edit {
    let dash = node.value.lowerBound
    let indent = String(decoding: bytes[bytes.span.startOfLine(at: dash)..<dash], as: UTF8.self)
    let lines = texts.map { "\(indent)- \(YAML.scalar($0))" }.joined(separator: lineEnding)
    let end = items(of: node).last?.range.upperBound ?? node.range.upperBound
    return insertion(ofLines: lines, at: end)
  }

  private func adding(_ texts: [String], toFlow node: Node) -> Edit {
    let text = texts.map(YAML.item).joined(separator: ", ")
    guard let last = items(of: node).last else {
      let inside = node.value.lowerBound + 1
      return Edit(inside..<inside, with: text)
    }
    return Edit(last.value.upperBound..<last.value.upperBound, with: ", " + text)
  }

  /// Takes out each run of items with the commas on one side of it.
  private func removing(_ gone: [Int], fromFlow items: ArraySlice<Node>) -> [Edit] {
    var edits: [Edit] = []
    var index = gone.startIndex
    while index < gone.endIndex {
      let first = gone[index]
      var last = first
      while index + 1 < gone.endIndex, gone[index + 1] == last + 1 {
        index += 1
        last += 1
      }
      index += 1
      if last + 1 < items.endIndex {
        edits.append(
          Edit(items[first].range.lowerBound..<items[last + 1].range.lowerBound, with: [])
        )
      } else {
        edits.append(
          Edit(items[first - 1].range.upperBound..<items[last].range.upperBound, with: [])
        )
      }
    }
    return edits
  }
}
