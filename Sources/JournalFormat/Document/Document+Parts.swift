extension Document {
  /// One part of a file: a fence, a key, a value, a block of the body, or what stands between.
  public enum Part: Sendable, Hashable {
    /// A line `---` around the front matter.
    case fence(Range<Int>)
    /// The key of a node.
    case key(Node)
    /// The value of a node; a list's items are parts, the list itself is none.
    case value(Node)
    /// A block of the body.
    case block(Block)
    /// Colons, quotes of a key, brackets, blanks, comments; lines that a problem keeps from being
    /// read.
    case between(Range<Int>)
  }

  /// All parts of the file in its order: printed one after the other, they are the file.
  public func parts() -> [Part] {
    var parts: [Part] = []
    var end = 0
    func add(_ part: Part) {
      if end < part.range.lowerBound { parts.append(.between(end..<part.range.lowerBound)) }
      parts.append(part)
      end = part.range.upperBound
    }
    if let fences { add(.fence(fences.opening)) }
    for node in nodes {
      if !node.isItem { add(.key(node)) }
      if !node.isList { add(.value(node)) }
    }
    if let fences { add(.fence(fences.closing)) }
    for block in blocks() { add(.block(block)) }
    if end < bytes.count { parts.append(.between(end..<bytes.count)) }
    return parts
  }
}

extension Document.Part {
  /// The part's bytes.
  public var range: Range<Int> {
    switch self {
    case .fence(let range), .between(let range): range
    case .key(let node): node.key
    case .value(let node): node.value
    case .block(let block): block.range
    }
  }
}
