/// Front matter as the merge sees it: keys with the comments above them, in the file's order.
struct FrontMatter {
  var fields: [FrontField] = []
  /// The lines after the last key: comments.
  var tail: [UInt8] = []
  var isFenced = false

  init() {}

  /// Takes the front matter out of a file whose lines end with LF; `nil` when it is broken, so
  /// that its bytes are all one thing.
  init?(_ document: Document) {
    guard !document.problems.contains(where: { $0.isGrave(in: document) }) else { return nil }
    isFenced = document.fences != nil
    let content = document.fences?.content ?? 0..<document.body.lowerBound
    var start = content.lowerBound
    for node in document.nodes where !node.isItem {
      fields.append(FrontField(node, from: start, in: document))
      start = node.range.upperBound
    }
    tail = Array(document.bytes[start..<content.upperBound])
  }

  /// The first field with this key.
  func field(_ key: String) -> FrontField? {
    fields.first { $0.key == key }
  }

  /// The lines, with the fences if there are any.
  var text: [UInt8] {
    let lines = fields.flatMap { $0.above + $0.text } + tail
    let fence = Array("---\n".utf8)
    return isFenced ? fence + lines + fence : lines
  }

  /// The words of the values and the comments; keys are none.
  var words: Words {
    var words = Words(tail)
    for field in fields { words.formUnion(field.words) }
    return words
  }
}

/// One key, its value and the comments that travel with it.
struct FrontField: Equatable {
  /// A value without its notation, so that `no` and `"no"` are the same.
  enum Value: Equatable {
    case scalar(String)
    case list([String])
    /// Something nested, as its bytes.
    case opaque([UInt8])
  }

  let key: String
  /// The lines above the key.
  var above: [UInt8]
  /// The lines from the key on.
  var text: [UInt8]
  var value: Value
  var isBlockList = false
  /// The comments within the text, each from its `#` on.
  var comments: [[UInt8]] = []
}

extension FrontField {
  fileprivate init(_ node: Node, from start: Int, in document: Document) {
    let bytes = document.bytes
    var keyLine = node.key.lowerBound
    while keyLine > start, bytes[keyLine - 1] != .newline { keyLine -= 1 }
    let end = node.range.upperBound
    key = document.key(of: node)
    above = Array(bytes[start..<keyLine])
    text = Array(bytes[keyLine..<end])
    isBlockList = node.kind == .blockList
    let items = document.items(of: node)
    let texts = node.isList ? document.strings(node) : []
    if node.isList, texts.count == items.count {
      value = .list(texts)
    } else if !node.isList, let string = document.string(node) {
      value = .scalar(string)
    } else {
      value = .opaque(Array(bytes[node.value.lowerBound..<end]))
    }
    let covered: [Range<Int>] =
      switch value {
      case .scalar: [document.text(of: node)]
      case .list: items.map(document.text)
      case .opaque: [node.value.lowerBound..<end]
      }
    var offset = node.key.upperBound
    while offset < end {
      if let range = covered.first(where: { $0.contains(offset) }) {
        offset = range.upperBound
      } else if bytes[offset] == UInt8(ascii: "#") {
        let comment = bytes[offset..<end].prefix { $0 != .newline }
        comments.append(Array(comment))
        offset = comment.endIndex
      } else {
        offset += 1
      }
    }
  }

  /// Whether it says nothing, as `company:` of a template.
  var isEmpty: Bool { value == .scalar("") || value == .list([]) }

  /// The texts of the value, one for a scalar; `nil` for something nested.
  var items: [String]? {
    switch value {
    case .scalar(let text): text.isEmpty ? [] : [text]
    case .list(let texts): texts
    case .opaque: nil
    }
  }

  /// The value on one line, as `unsettled:` tells it.
  var told: String {
    switch value {
    case .scalar(let text): text
    case .list(let texts): YAML.list(texts)
    case .opaque(let bytes): String(decoding: bytes, as: UTF8.self)
    }
  }

  /// The words of the value and the comments.
  var words: Words {
    var words = Words(above)
    for comment in comments { words.add(comment) }
    if FieldRule.isStamp(key) { return words }
    if case .opaque(let bytes) = value { words.add(bytes) }
    for item in items ?? [] {
      words.add(Array((FieldRule.ignoresCase(key) ? item.lowercased() : item).utf8))
    }
    return words
  }
}

extension ScanProblem {
  /// Whether the front matter cannot be taken apart for it.
  fileprivate func isGrave(in document: Document) -> Bool {
    switch kind {
    case .unclosedFence, .frontMatterTooLarge, .fileTooLarge: true
    case .byteOrderMark, .mixedLineEndings, .noFinalNewline, .bareCarriageReturn,
      .blankLineAfterFence, .quotedKey, .colonInPlainValue:
      false
    default: document.fences.map { range.lowerBound < $0.closing.upperBound } ?? !document.hasBody
    }
  }
}

extension Document {
  /// The bytes of a scalar's text; a comment beside the indicator of a block is none of it.
  fileprivate func text(of node: Node) -> Range<Int> {
    guard node.kind == .literal || node.kind == .folded,
      let newline = bytes[node.value].firstIndex(of: .newline)
    else { return node.value }
    return newline..<node.value.upperBound
  }

  fileprivate var hasBody: Bool { !hasFrontMatter || !body.isEmpty }
}
