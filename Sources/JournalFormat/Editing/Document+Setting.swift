extension Document {
  /// The edits that set a key to a value, in place or as the last line of the front matter.
  ///
  /// Front matter is made when there is none.
  public func settingEdits(
    _ key: String,
    to value: FieldValue
  ) throws(EditRefusal) -> [Edit] {
    if let items = value.items { return try settingEdits(key, to: items) }
    if case .text(let text) = value { return try settingEdits(key, to: text) }
    return try settingEdits(key, rendered: value.yaml)
  }

  /// The edits that set a key to a text.
  ///
  /// It is put in quotes when it looks like something else, unless that is what the field holds.
  public func settingEdits(_ key: String, to text: String) throws(EditRefusal) -> [Edit] {
    let goesBySpelling = Field(name: key)?.definition.type.isText ?? true
    let isPlain = YAML.isPlain(text, inList: false) && !goesBySpelling
    return try settingEdits(key, rendered: isPlain ? text : YAML.scalar(text))
  }

  /// The edits that set a key to a list, which keeps its style; what it holds already stays as
  /// it is written, with its comments.
  public func settingEdits(_ key: String, to texts: [String]) throws(EditRefusal) -> [Edit] {
    guard let node = try editableNode(key), node.isList, !texts.isEmpty else {
      return try settingEdits(key, rendered: YAML.list(texts))
    }
    return try allowing(rearranging(node, to: texts))
  }

  /// The edits that take a key away with its value and the comment lines directly above it, but for
  /// those above the first key; none when it is not there.
  public func removingEdits(_ key: String) throws(EditRefusal) -> [Edit] {
    try requireReadableFrontMatter()
    return node(key).map { [removal(of: $0)] } ?? []
  }

  /// The edits that give a key another name; none when it is not there.
  public func renamingEdits(_ key: String, to name: String) throws(EditRefusal) -> [Edit] {
    try YAML.requireKey(name)
    try requireReadableFrontMatter()
    guard let node = node(key), key != name else { return [] }
    if self.node(name) != nil { throw .taken(key: name) }
    return try allowing([Edit(node.key, with: name)])
  }
}

extension Document {
  /// The edits that put a value, as front matter writes it, in place of a key's.
  private func settingEdits(
    _ key: String,
    rendered value: String
  ) throws(EditRefusal) -> [Edit] {
    if let node = try editableNode(key) { return try allowing(replacing(node, with: value)) }
    try YAML.requireKey(key)
    return try allowing([try inserting("\(key): \(value)")])
  }

  /// The edit that adds a line to the front matter, which is made when there is none.
  private func inserting(_ line: String) throws(EditRefusal) -> Edit {
    let keyCount = nodes.count { !$0.isItem }
    let limits = FrontMatterScanner.Limits.self
    guard keyCount < (fences == nil ? limits.keysOfSettings : limits.keys) else {
      throw .tooLarge
    }
    if let fences { return insertion(ofLines: line, at: fences.closing.lowerBound) }
    if hasFrontMatter { return insertion(ofLines: line, at: bytes.count) }
    let lines = ["---", line, "---"].map { $0 + lineEnding }.joined()
    let gap = bytes.span.isLineEnd(at: textStart) ? "" : lineEnding
    return Edit(textStart..<textStart, with: lines + gap)
  }

  private func replacing(_ node: Node, with value: String) -> [Edit] {
    if node.kind == .empty { return [Edit(node.value, with: " " + value)] }
    guard node.kind == .blockList else {
      return [Edit(node.value, with: value + remainder(of: node))]
    }
    // The lines of the items go, and a comment on the key's line stays.
    let span = bytes.span
    let afterColon = span.skippingBlanks(from: colon(of: node)) + 1
    let line = span.startOfLine(at: node.value.lowerBound)
    let end =
      endsWithNewline(node.value)
      ? node.value.upperBound : span.nextLine(from: node.value.upperBound)
    return [Edit(afterColon..<afterColon, with: " " + value), Edit(line..<end, with: [])]
  }

  /// What stays of a scalar that another takes the place of: the comment beside the sign of a
  /// block, and the newline at its end.
  func remainder(of node: Node) -> String {
    let newline = endsWithNewline(node.value) ? lineEnding : ""
    guard node.kind == .literal || node.kind == .folded else { return newline }
    let header = BlockHeader(bytes.span, at: node.value.lowerBound)
    return bytes.span.string(bytes.span.restOfLine(from: header.end)) + newline
  }

  /// Whether the last of these bytes ends a line.
  func endsWithNewline(_ range: Range<Int>) -> Bool {
    !range.isEmpty && bytes[range.upperBound - 1] == UInt8(ascii: "\n")
  }

  /// The place of the colon, or the blank before it, after a key and its closing quote.
  private func colon(of node: Node) -> Int {
    let end = node.key.upperBound
    let isQuoted = node.key.lowerBound > 0 && bytes[node.key.lowerBound - 1] == bytes[end]
    return isQuoted && bytes[end] != UInt8(ascii: ":") ? end + 1 : end
  }
}
