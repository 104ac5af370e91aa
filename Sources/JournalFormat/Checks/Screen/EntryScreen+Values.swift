extension EntryScreen {
  /// Whether a value is of its field's type beyond doubt, and written as all tools read it.
  func isClean(
    _ node: Node,
    _ items: Range<Int>,
    of nodes: [Node],
    _ field: Field,
    in bytes: borrowing Span<UInt8>
  ) -> Bool {
    let type = types[Int(field.rawValue)]
    guard node.isList else { return isClean(node, as: type, in: bytes) }
    guard type.isList else { return false }
    for index in items where !isClean(nodes[index], as: type, in: bytes) { return false }
    return true
  }

  private func isClean(_ node: Node, as type: FieldType, in bytes: borrowing Span<UInt8>) -> Bool {
    guard node.kind == .plain else { return isClean(quoted: node, as: type, in: bytes) }
    let value = node.value
    return switch type {
    case .text: bytes.startsLikeText(value) && !bytes.isShortWordOfYAML(value)
    case .word, .words: bytes.isSimpleWord(value) && !bytes.isShortWordOfYAML(value)
    case .slug: bytes.isSimpleSlug(value) && !bytes.isShortWordOfYAML(value)
    case .scale: value.count == 1 && (1...5).contains(bytes.whole(value) ?? 0)
    case .count, .days: bytes.whole(value) != nil
    case .number: bytes.number(value) != nil
    case .flag: bytes.areEqual(value, "true") || bytes.areEqual(value, "false")
    case .date: value.count == 10 && bytes.isPlainDate(value)
    case .dateOrTime: bytes.isPlainDate(value)
    case .oneOf(let allowed), .someOf(let allowed):
      bytes.isOne(of: allowed, value) && !bytes.isShortWordOfYAML(value)
    case .areas: bytes.isOne(of: areas, value)
    case .ratings: isRating(value, in: bytes)
    case .timezone, .oneOfByKind, .scores, .unsettled: false
    }
  }

  /// Quotes hide a text from other readings, as those of `gut: "yes"`; what is no word is a matter
  /// for the checks.
  private func isClean(
    quoted node: Node,
    as type: FieldType,
    in bytes: borrowing Span<UInt8>
  ) -> Bool {
    guard node.kind == .singleQuoted || node.kind == .doubleQuoted else { return false }
    let text = (node.value.lowerBound + 1)..<(node.value.upperBound - 1)
    return switch type {
    case .text: true
    case .oneOf(let allowed), .someOf(let allowed): bytes.isOne(of: allowed, text)
    default: false
    }
  }

  private func isRating(_ value: Range<Int>, in bytes: borrowing Span<UInt8>) -> Bool {
    guard value.count > 2, bytes[value.upperBound - 2] == UInt8(ascii: "=") else { return false }
    let scale = bytes[value.upperBound - 1]
    return (UInt8(ascii: "1")...UInt8(ascii: "5")).contains(scale)
      && bytes.isOne(of: areas, value.lowerBound..<(value.upperBound - 2))
  }
}

extension Span where Element == UInt8 {
  func areEqual(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount && holds(text, at: range.lowerBound)
  }

  func areEqual(_ range: Range<Int>, _ text: [UInt8]) -> Bool {
    guard range.count == text.count else { return false }
    for index in text.indices where self[range.lowerBound + index] != text[index] { return false }
    return true
  }

  func isOne(of words: [String], _ range: Range<Int>) -> Bool {
    for word in words where word.utf8.count == range.count {
      var offset = range.lowerBound
      var isEqual = true
      for byte in word.utf8 {
        isEqual = isEqual && self[offset] == byte
        offset += 1
      }
      if isEqual { return true }
    }
    return false
  }

  fileprivate func isPlainDate(_ range: Range<Int>) -> Bool {
    let reading = DateReading(self, in: range)
    guard let date = reading.date, reading.problem == nil else { return false }
    return !date.isAbsurd
  }

  /// Whether the value starts with the ten bytes that the file's name does.
  func isDay(_ value: Range<Int>, ofName stem: String) -> Bool {
    guard value.count >= 10 else { return false }
    var offset = value.lowerBound
    for byte in stem.utf8.prefix(10) {
      guard self[offset] == byte else { return false }
      offset += 1
    }
    return offset - value.lowerBound == 10
  }

  /// A letter, or the start of any character beyond ASCII: never that of a number or a date.
  fileprivate func startsLikeText(_ range: Range<Int>) -> Bool {
    let first = self[range.lowerBound]
    return first >= 0x80 || first.isLetter
  }

  fileprivate func isSimpleWord(_ range: Range<Int>) -> Bool {
    guard self[range.lowerBound].isLetter else { return false }
    for offset in range {
      switch self[offset] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "."): continue
      case let byte: guard byte.isLetter || byte.isDigit else { return false }
      }
    }
    return true
  }

  fileprivate func isSimpleSlug(_ range: Range<Int>) -> Bool {
    guard self[range.lowerBound].isLetter, self[range.upperBound - 1] != UInt8(ascii: "-") else {
      return false
    }
    for offset in range {
      let byte = self[offset]
      let isSmall = byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      guard isSmall || byte.isDigit || byte == UInt8(ascii: "-") else { return false }
    }
    return true
  }

  /// `yes`, `Null` and their like, which are no text to other readers.
  fileprivate func isShortWordOfYAML(_ range: Range<Int>) -> Bool {
    range.count <= 5 && YAML.spelling(of: string(range)) != nil
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII.
  var isLetter: Bool {
    self | 0x20 >= UInt8(ascii: "a") && self | 0x20 <= UInt8(ascii: "z")
  }
}
