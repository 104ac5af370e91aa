extension Document {
  /// The edits that make a list these texts, of which there is one at least; an item that stays
  /// keeps its spelling and its comments.
  func rearranging(_ node: Node, to texts: [String]) -> [Edit] {
    let items = items(of: node)
    if items.isEmpty { return [adding(texts, to: node, after: nil)] }
    let places = places(of: texts, in: items)
    let kept = places.compactMap(\.self)
    return zip(kept, kept.dropFirst()).allSatisfy(<)
      ? changing(node, items, to: texts, from: places)
      : reordering(node, items, to: texts, from: places)
  }

  /// Where each text stands in a list, each item counted once; `nil` for a new one.
  private func places(of texts: [String], in items: ArraySlice<Node>) -> [Int?] {
    var free: [String: [Int]] = [:]
    for index in items.indices.reversed() {
      if let text = string(items[index]) { free[text, default: []].append(index) }
    }
    return texts.map { free[$0]?.popLast() }
  }

  /// Between two items that stay, new ones take the places of those that go; then what is left of
  /// either is added or taken out.
  private func changing(
    _ node: Node,
    _ items: ArraySlice<Node>,
    to texts: [String],
    from places: [Int?]
  ) -> [Edit] {
    var edits: [Edit] = []
    var gone: [Int] = []
    var firstItem = items.startIndex
    var firstText = 0
    for index in 0...texts.count {
      guard let place = index < texts.count ? places[index] : items.endIndex else { continue }
      let old = firstItem..<place
      let new = texts[firstText..<index]
      edits += zip(old, new).map { replacing(items[$0], of: node, with: $1) }
      gone += old.dropFirst(new.count)
      let more = Array(new.dropFirst(old.count))
      if !more.isEmpty {
        let last = place > items.startIndex ? items[place - 1] : nil
        edits.append(adding(more, to: node, after: last))
      }
      (firstItem, firstText) = (place + 1, index + 1)
    }
    return edits + removing(gone, from: node)
  }

  /// Items go, as they are written, where others stood; what stands between them stays there.
  private func reordering(
    _ node: Node,
    _ items: ArraySlice<Node>,
    to texts: [String],
    from places: [Int?]
  ) -> [Edit] {
    let slots = items.indices.prefix(texts.count)
    let edits = slots.enumerated().compactMap { number, slot -> Edit? in
      let isLast = slot == items.endIndex - 1
      let new = number..<(isLast ? texts.count : number + 1)
      if new.count == 1, places[number] == slot { return nil }
      let parts = new.map { index in
        places[index].flatMap { written(items[$0], of: node) }
          ?? written(texts[index], of: node)
      }
      return node.kind == .blockList
        ? Edit(items[slot].range, with: Array(parts.joined()))
        : Edit(items[slot].value, with: Array(parts.joined(separator: ", ".utf8)))
    }
    return edits + removing(Array(items.indices.dropFirst(texts.count)), from: node)
  }

  /// The bytes of an item; `nil` when they would mean something else in another place.
  private func written(_ item: Node, of list: Node) -> [UInt8]? {
    if list.kind == .flowList { return Array(bytes[item.value]) }
    if keepsBlankLines(item) { return nil }
    let lines = Array(bytes[item.range])
    return lines.last == UInt8(ascii: "\n") ? lines : lines + Array(lineEnding.utf8)
  }

  private func written(_ text: String, of list: Node) -> [UInt8] {
    list.kind == .flowList
      ? Array(YAML.item(text).utf8) : Array((lines([text], like: list) + lineEnding).utf8)
  }
}
