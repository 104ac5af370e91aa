import JournalFormat

extension JSON {
  /// The document as text, indented by two spaces, with a newline at its end.
  package var text: String {
    var text = ""
    write { text += $0 }
    return text
  }

  /// Gives the text in pieces, so that a long one is never held whole.
  package func write(_ use: (String) -> Void) {
    withoutActuallyEscaping(use) { use in
      var writer = JSONWriter(use: use)
      writer.write(self, indentation: 0)
      writer.finish()
    }
  }

  /// Gives the text of an object whose members are made when their turn comes.
  package static func write(_ members: some Sequence<Member>, _ use: (String) -> Void) {
    withoutActuallyEscaping(use) { use in
      var writer = JSONWriter(use: use)
      writer.write(members: members, indentation: 0)
      writer.finish()
    }
  }
}

private struct JSONWriter {
  let use: (String) -> Void
  private var bytes: [UInt8] = []

  init(use: @escaping (String) -> Void) { self.use = use }

  mutating func finish() {
    put("\n")
    drain()
  }

  private mutating func drain() {
    use(String(decoding: bytes, as: UTF8.self))
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func write(_ value: JSON, indentation: Int) {
    switch value {
    case .null: put("null")
    case .bool(let flag): put(flag ? "true" : "false")
    case .int(let number): put(String(number))
    case .number(let number): write(number)
    case .string(let text): write(text)
    case .array(let elements):
      write(elements, between: "[", and: "]", indentation: indentation) { writer, element in
        writer.write(element, indentation: indentation + 1)
      }
    case .object(let members): write(members: members, indentation: indentation)
    }
  }

  mutating func write(members: some Sequence<JSON.Member>, indentation: Int) {
    write(members, between: "{", and: "}", indentation: indentation) { writer, member in
      writer.write(member.key)
      writer.put(": ")
      writer.write(member.value, indentation: indentation + 1)
    }
  }

  private mutating func write<Element>(
    _ elements: some Sequence<Element>,
    between open: String,
    and close: String,
    indentation: Int,
    each: (inout JSONWriter, Element) -> Void
  ) {
    put(open)
    var isEmpty = true
    for element in elements {
      put(isEmpty ? "\n" : ",\n")
      isEmpty = false
      indent(indentation + 1)
      each(&self, element)
      if bytes.count >= 65_536 { drain() }
    }
    if !isEmpty {
      put("\n")
      indent(indentation)
    }
    put(close)
  }

  private mutating func write(_ number: Double) {
    guard number.isFinite else { return put("null") }
    let whole = abs(number) < 1e15 ? Int(exactly: number) : nil
    put(whole.map { String($0) } ?? String(number))
  }

  /// U+2028 and U+2029 are escaped too, since JavaScript once took them for line ends; DEL and C1
  /// controls, since a terminal may obey them.
  private mutating func write(_ text: String) {
    put("\"")
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": put("\\\"")
      case "\\": put("\\\\")
      case "\n": put("\\n")
      case "\r": put("\\r")
      case "\t": put("\\t")
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": putEscape(scalar)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    put("\"")
  }

  private mutating func putEscape(_ scalar: Unicode.Scalar) {
    put("\\u" + scalar.value.hexadecimal(4))
  }

  private mutating func put(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func indent(_ depth: Int) {
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
