extension ScanProblem {
  /// The finding that a problem of YAML is; `nil` for problems of the file or its fences.
  func yamlFinding(in document: Document) -> Diagnostic? {
    switch kind {
    case .duplicateKey: duplicate(in: document)
    case .secondDocument:
      Diagnostic(
        .secondDocument,
        "a second document starts here; front matter is one",
        at: range,
        help: "move what follows into the body, below the closing '---'"
      )
    case .tabIndentation:
      Diagnostic(
        .tabIndentation,
        "a tab indents this line; YAML allows spaces only",
        at: range,
        help: "put two spaces in its place"
      )
    case .tooManyKeys:
      Diagnostic(
        .tooMuchYAML,
        "front matter has too many keys; the rest is not read",
        at: range,
        help: "keep it to words and numbers, and write sentences into the body"
      )
    case .keyTooLong:
      Diagnostic(
        .tooMuchYAML,
        "the key before this colon is longer than other tools read",
        at: range,
        help: "keep it below 1,024 bytes"
      )
    case .nestedTooDeep:
      Diagnostic(
        .tooMuchYAML,
        "this value is nested too deep and is not read",
        at: range,
        help: "nest at most eight levels"
      )
    case .unclosedQuote:
      Diagnostic(
        .unclosedQuote,
        "the quote that opens here is never closed",
        at: range,
        help: "add the same quote at the end of the value"
      )
    case .unclosedList:
      Diagnostic(
        .unclosedList,
        "the list that opens here is never closed",
        at: range,
        help: "add ']' after the last item"
      )
    case .missingSpaceAfterColon: missingSpace
    case .commentWithoutSpace: commentWithoutSpace
    case .colonInPlainValue: colon(in: document)
    case .quotedKey: quotedKeyFinding(in: document)
    default: unsupported ?? invalid
    }
  }

  private func duplicate(in document: Document) -> Diagnostic {
    let key = document.text(range)
    return Diagnostic(
      .duplicateKey,
      "the key \(key.quotedInMessage) stands a second time and is not read",
      at: range,
      related: related.map { [.init(range: $0, message: "the first one, which is read")] } ?? [],
      help: "keep one of them"
    )
  }

  private var missingSpace: Diagnostic {
    Diagnostic(
      .missingSpace,
      "a space is missing after the colon, so that this is no key",
      at: range,
      fixes: [
        Fix(
          "add the space",
          isSafe: false,
          edits: [Edit(range.upperBound..<range.upperBound, with: " ")]
        )
      ]
    )
  }

  private var commentWithoutSpace: Diagnostic {
    Diagnostic(
      .invalidYAML,
      "a comment needs a space before its '#'",
      at: range,
      fixes: [
        Fix("add the space", edits: [Edit(range.lowerBound..<range.lowerBound, with: " ")])
      ]
    )
  }

  private func colon(in document: Document) -> Diagnostic {
    let node = document.nodes.first {
      $0.value.lowerBound <= range.lowerBound && range.upperBound <= $0.value.upperBound
        && $0.kind == .plain
    }
    if let node, let blanks = document.blanksBefore(range, within: node) {
      return Diagnostic(
        .colonInValue,
        "the blanks in front make this line part of the value above, not a field",
        at: range,
        help: "start it at the margin if it is a field; else put the whole value in quotes",
        fixes: [
          Fix("start the line at the margin", isSafe: false, edits: [Edit(blanks, with: "")])
        ]
      )
    }
    return Diagnostic(
      .colonInValue,
      "a colon and a space stand in a value without quotes, which other tools refuse",
      at: range,
      fixes: node.flatMap { document.quotingFix($0) }.map { [$0] } ?? []
    )
  }

  private func quotedKeyFinding(in document: Document) -> Diagnostic {
    let key = document.text(range)
    let name = String(key.dropFirst().dropLast())
    let isPlain = name.isSnakeCase
    return Diagnostic(
      .quotedKey,
      "the key \(name.quotedInMessage) needs no quotes",
      at: range,
      fixes: isPlain ? [Fix("take the quotes off", edits: [Edit(range, with: name)])] : []
    )
  }

  private var unsupported: Diagnostic? {
    let name: String? =
      switch kind {
      case .anchor: "an anchor ('&name')"
      case .alias: "an alias ('*name')"
      case .tag: "a tag ('!name')"
      case .mergeKey: "a merge key ('<<')"
      case .complexKey: "a key with '?'"
      case .directive: "a directive ('%')"
      case .escapedKey: "a key with an escape"
      default: nil
      }
    return name.map {
      Diagnostic(
        .unsupportedYAML,
        "\($0) has no meaning in a journal",
        at: range,
        help: kind == .escapedKey
          ? "write the key as it reads, without quotes"
          : "write the value itself; put it in double quotes if it starts with this character"
      )
    }
  }

  private var invalid: Diagnostic? {
    let text: (message: String, help: String)? =
      switch kind {
      case .missingColon:
        ("this line is no field: a key, a colon and a value", "move a sentence into the body")
      case .unexpectedIndentation:
        ("this line is indented and belongs to nothing above it", "start it at the margin")
      case .itemWithoutKey: ("this list item stands below no key", "add a line 'key:' above it")
      case .unknownEscape:
        ("YAML does not know what this '\\' stands for", "double it, or use single quotes")
      case .reservedCharacter:
        ("a value without quotes cannot start with this character", "put it in double quotes")
      case .textAfterValue: ("text follows the end of the value", "put the whole value in quotes")
      case .missingComma: ("a comma is missing between two items", "add the comma")
      case .splitKey:
        ("a key in brackets and its colon stand on two lines", "write both on one line")
      case .emptyItem: ("an item is missing between two commas", "remove one of the commas")
      case .blockIndicator:
        ("YAML does not know this form of a text block", "write '|' or '>' alone")
      default: nil
      }
    return text.map { Diagnostic(.invalidYAML, $0.message, at: range, help: $0.help) }
  }
}

extension Document {
  /// The blanks at the start of the place's line, where that line goes on with the node's value and
  /// what stands before the place could be a key.
  fileprivate func blanksBefore(_ place: Range<Int>, within node: Node) -> Range<Int>? {
    let line = bytes.span.startOfLine(at: place.lowerBound)
    guard line > node.value.lowerBound else { return nil }
    let text = bytes.span.skippingBlanks(from: line)
    let key = String(decoding: bytes[text..<max(text, place.lowerBound)], as: UTF8.self)
    return key.isSnakeCase ? line..<text : nil
  }

  /// The fix that puts a scalar in quotes with its text unchanged; `nil` when it is none.
  func quotingFix(_ node: Node) -> Fix? {
    guard let text = string(node) else { return nil }
    return Fix("put the value in quotes", edits: [Edit(node.value, with: YAML.quoted(text))])
  }
}
