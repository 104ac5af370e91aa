import JournalFormat

extension Law {
  /// Every comment outside what the call takes away is still there.
  static func checkComments(
    _ call: EditCall,
    _ before: Document,
    _ after: Document
  ) throws(BrokenLaw) {
    var left = after.comments(outside: [])
    for comment in before.comments(outside: call.removed(from: before)) {
      let place = left.firstIndex(of: comment)
      try promise(place != nil, "\(call) keeps the comment \(comment)", before.bytes)
      place.map { _ = left.remove(at: $0) }
    }
  }
}

extension EditCall {
  /// The bytes whose comments may go with them.
  fileprivate func removed(from document: Document) -> [Range<Int>] {
    guard let key = keys.first, let node = document.node(key) else { return [] }
    let items = Array(document.items(of: node))
    switch self {
    case .rename, .append, .tick: return []
    case .remove: return [document.removable(node)]
    case .removeItems(let texts, _):
      let names = Set(texts.map { key == "tags" ? $0.lowercased() : $0 })
      let gone = items.filter { item in
        let text = document.string(item)
        return text.map { names.contains(key == "tags" ? $0.lowercased() : $0) } ?? false
      }
      return gone.count == items.count ? [document.removable(node)] : gone.map(\.range)
    case .add where node.isList: return []
    case .setList(_, var texts) where node.isList && !texts.isEmpty:
      return items.filter { item in
        let place = document.string(item).flatMap(texts.firstIndex)
        place.map { _ = texts.remove(at: $0) }
        return place == nil
      }
      .map(\.range)
    case .add, .setList, .setText:
      return [node.value.lowerBound..<max(node.value.upperBound, items.last?.range.upperBound ?? 0)]
    }
  }
}

extension Document {
  /// A key with its comments; without those above it when it is the first.
  fileprivate func removable(_ node: Node) -> Range<Int> {
    node == nodes.first ? node.key.lowerBound..<node.range.upperBound : node.range
  }

  /// The comments of the front matter outside these bytes, in order.
  fileprivate func comments(outside removed: [Range<Int>]) -> [String] {
    let front = fences?.content ?? (hasFrontMatter ? 0..<bytes.count : 0..<0)
    let texts = nodes.map(\.key) + nodes.filter { !$0.isList }.map(textRange)
    var comments: [String] = []
    var place = front.lowerBound
    while place < front.upperBound {
      if let text = texts.first(where: { $0.contains(place) }) {
        place = text.upperBound
        continue
      }
      let isAfterBreak = place == front.lowerBound || " \t\n".utf8.contains(bytes[place - 1])
      guard isAfterBreak, bytes[place] == UInt8(ascii: "#") else {
        place += 1
        continue
      }
      let end = bytes[place..<front.upperBound].firstIndex(of: 10) ?? front.upperBound
      if !removed.contains(where: { $0.contains(place) }) {
        let text = String(decoding: bytes[place..<end], as: UTF8.self)
        comments.append(String(text.reversed().drop(while: \.isWhitespace).reversed()))
      }
      place = end
    }
    return comments
  }

  /// The bytes of a value that are text; the line of a block's sign may hold a comment.
  private func textRange(_ node: Node) -> Range<Int> {
    guard node.kind == .literal || node.kind == .folded else { return node.value }
    let value = node.value
    let line = bytes[value].firstIndex(of: 10) ?? value.upperBound
    return line..<value.upperBound
  }
}
