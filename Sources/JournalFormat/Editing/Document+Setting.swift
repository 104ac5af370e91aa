extension Document {
  /// The edits that set a key to a value, in place or as the last line of the front matter.
  ///
  /// Front matter is made when there is none. Like all edits of keys they are none when the front
  /// matter is not closed, too large, or in conflict.
  public func settingEdits(_ key: String, to value: FieldValue) -> [Edit] {
    if let items = value.items { return settingEdits(key, to: items) }
    if case .text(let text) = value { return settingEdits(key, to: text) }
    return settingEdits(key, rendered: value.yaml)
  }

  /// The edits that set a key to a text.
  ///
  /// It is put in quotes when it looks like something else, unless that is what the field holds.
  public func settingEdits(_ key: String, to text: String) -> [Edit] {
    let goesBySpelling = Field(name: key)?.definition.type.isText ?? true
    let isPlain = YAML.isPlain(text, inList: false) && !goesBySpelling
    return settingEdits(key, rendered: isPlain ? text : YAML.scalar(text))
  }

  /// The edits that set a key to a list; what it holds already stays where it is when that gives
  /// the same order.
  public func settingEdits(_ key: String, to texts: [String]) -> [Edit] {
    guard let node = node(key), node.isList else {
      return settingEdits(key, rendered: YAML.list(texts))
    }
    let old = strings(node)
    let kept = old.filter(texts.contains)
    guard !kept.isEmpty, texts.starts(with: kept), old.count == node.childCount,
      Set(old).count == old.count, Set(texts).count == texts.count
    else { return settingEdits(key, rendered: YAML.list(texts)) }
    let gone = removingEdits(old.filter { !texts.contains($0) }, fromList: key)
    return gone + addingEdits(Array(texts.dropFirst(kept.count)), toList: key)
  }

  /// The edits that take a key away wherever it stands, with its value and the comment lines
  /// directly above it.
  public func removingEdits(_ key: String) -> [Edit] {
    guard isEditable else { return [] }
    return nodes(key).map { Edit($0.range, with: []) }
  }

  /// The edits that give a key another name; none when that name is taken.
  public func renamingEdits(_ key: String, to name: String) -> [Edit] {
    guard isEditable, node(name) == nil else { return [] }
    return nodes(key).map { Edit($0.key, with: name) }
  }
}

extension Document {
  private func nodes(_ key: String) -> [Node] {
    nodes.filter { !$0.isItem && bytes[$0.key].elementsEqual(key.utf8) }
  }

  private func settingEdits(_ key: String, rendered value: String) -> [Edit] {
    guard isEditable else { return [] }
    if let node = node(key) { return replacing(node, with: value) }
    let line = "\(key): \(value)"
    if let fences { return [insertion(ofLines: line, at: fences.closing.lowerBound)] }
    if hasFrontMatter { return [insertion(ofLines: line, at: bytes.count)] }
    let lines = ["---", line, "---"].map { $0 + lineEnding }.joined()
    let gap = bytes.span.isLineEnd(at: textStart) ? "" : lineEnding
    return [Edit(textStart..<textStart, with: lines + gap)]
  }

  private func replacing(_ node: Node, with value: String) -> [Edit] {
    let span = bytes.span
    let afterColon = span.skippingBlanks(from: colon(of: node)) + 1
    if node.kind == .empty { return [Edit(node.value, with: " " + value)] }
    let lastLine = endsWithNewline(node.value) ? lineEnding : ""
    if node.kind == .broken {
      return [Edit(node.value.lowerBound..<node.range.upperBound, with: value + lineEnding)]
    }
    let line = span.startOfLine(at: node.value.lowerBound)
    guard line > afterColon else { return [Edit(node.value, with: value + lastLine)] }
    // The value stands below its key: it goes, with its lines, and a comment on the key's line stays.
    let end =
      endsWithNewline(node.value)
      ? node.value.upperBound : span.nextLine(from: node.value.upperBound)
    return [Edit(afterColon..<afterColon, with: " " + value), Edit(line..<end, with: [])]
  }

  private func endsWithNewline(_ range: Range<Int>) -> Bool {
    !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: "\n")
  }

  /// The place of the colon, or the blank before it, after a key and its closing quote.
  private func colon(of node: Node) -> Int {
    let end = node.key.upperBound
    let isQuoted = node.key.lowerBound > 0 && bytes[node.key.lowerBound - 1] == bytes[end]
    return isQuoted && bytes[end] != UInt8(ascii: ":") ? end + 1 : end
  }
}

extension FieldType {
  /// Whether the value is text, so that what looks like a number needs quotes.
  var isText: Bool {
    switch self {
    case .text, .word, .slug, .oneOf, .oneOfByKind: true
    default: false
    }
  }
}
