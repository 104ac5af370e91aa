@testable import JournalFormat

/// What the laws see of a file: read anew and as plainly as can be, so that the merge is not judged
/// by its own eyes.
struct LawReading {
  typealias Line = ArraySlice<UInt8>

  /// All lines, without their ends.
  let lines: Set<Line>
  /// The lines of the body that are neither blank nor markers of the tool or of git.
  let written: [Line]
  /// The words of the values, the comments and the written lines, in small letters where the format
  /// compares so.
  let words: Set<String>
  /// What the head says, bit by bit: each value or item of a list with its key, as it is meant; of
  /// what is nested or broken and of comments each line.
  let said: Set<[UInt8]>
  /// The words of all lines before the body, and of the written ones.
  let rawWords: Set<String>
  /// What stands before the body; `nil` when it is sound.
  let brokenHead: ArraySlice<UInt8>?
  /// What is wrong with the file.
  let problems: Set<ScanProblem.Kind>
  /// Lines that look like those of a conflict of git.
  let conflictLines: Set<Line>

  init(_ bytes: [UInt8], isFenced: Bool, isSummary: Bool) {
    var text = Self.plain(bytes)
    if isSummary { text = Self.withoutGenerated(text) }
    let document = Document(text, fenced: isFenced)
    let allLines = Self.lines(text[...])
    let body = text[document.body]
    let head = text[..<body.startIndex]
    let written = Self.written(Self.lines(body), in: document)
    let bodyWords = written.reduce(into: Set<String>()) { $0.formUnion(Self.words($1)) }
    let isSound = FrontMatter(document) != nil
    self.written = written
    lines = Set(allLines)
    rawWords = bodyWords.union(Self.words(head))
    words = isSound ? bodyWords.union(Self.values(document, Self.lines(head))) : rawWords
    said = isSound ? Self.said(document, Self.lines(head)) : Set(Self.lines(head).map(Array.init))
    brokenHead = isSound ? nil : head.last == UInt8(ascii: "\n") ? head.dropLast() : head
    problems = Set(Document(bytes, fenced: isFenced).problems.map(\.kind))
    conflictLines = Set(
      allLines.filter { line in
        "<=>|".utf8.contains { mark in
          line.starts(with: [mark, mark, mark, mark, mark, mark, mark])
        }
      }
    )
  }
}

extension LawReading {
  /// The bytes without byte order mark, with plain line ends.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    let rest = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    let lines = rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let plain = lines.map { $0.dropLast(returns(at: $0) > 0 ? 1 : 0) }
    return Array(plain.joined(separator: "\n".utf8))
  }

  /// The lines without carriage returns at their ends, of which an editor may leave any number.
  private static func lines(_ text: ArraySlice<UInt8>) -> [Line] {
    text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.dropLast(returns(at: $0)) }
  }

  private static func returns(at line: Line) -> Int {
    line.reversed().prefix { $0 == UInt8(ascii: "\r") }.count
  }

  private static func withoutGenerated(_ text: [UInt8]) -> [UInt8] {
    let lines = lines(text[...])
    let start = lines.firstIndex { $0.starts(with: "<!-- journal:summary".utf8) }
    let end = lines.firstIndex { $0.starts(with: "<!-- journal:end-summary".utf8) }
    guard let start, let end, start < end else { return text }
    let standIn = Array("<!-- journal:summary -->".utf8)[...]
    return Array((lines[..<start] + [standIn] + lines[(end + 1)...]).joined(separator: "\n".utf8))
  }

  private static func written(_ lines: [Line], in document: Document) -> [Line] {
    let code = document.blocks().filter { $0.kind == .fence || $0.kind == .indentedCode }
    return lines.filter { line in
      if line.allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }) { return false }
      if code.contains(where: { $0.range.contains(line.startIndex) }) { return true }
      return !isMarker(line)
    }
  }

  private static func isMarker(_ line: Line) -> Bool {
    let words = line.split(separator: UInt8(ascii: " "))
    if words.first?.elementsEqual("<!--".utf8) == true,
      words.last?.elementsEqual("-->".utf8) == true
    {
      let marks = ["versions", "or", "end"].map { Array("journal:\($0)".utf8) }
      return words.count == 4 && marks.contains(Array(words[1]))
    }
    if line.starts(with: "> [!warning] ".utf8) {
      let end = " versions of this passage. Keep what you want; `journal conflicts` helps."
      return words.count == 14 && line.reversed().starts(with: end.utf8.reversed())
    }
    let run = line.prefix { $0 == line.first }
    guard let mark = line.first, "<=>|".utf8.contains(mark), run.count == 7 else { return false }
    // Behind it stands at most what git writes there: a name, or a commit and its subject.
    let isNamed = words.count < 3 || words[2].first == UInt8(ascii: "(")
    return line.count == 7
      || mark != UInt8(ascii: "=") && isNamed
        && line.dropFirst(7).first.map { " \t\r".utf8.contains($0) } == true
  }
}

extension LawReading {
  /// What stands between the marks that may end a sentence, of all lines.
  var clauses: Set<String> { lines.reduce(into: []) { $0.formUnion(Self.clauses($1)) } }

  /// What stands between the marks that may end a sentence, without what surrounds it.
  static func clauses(_ line: Line) -> Set<String> {
    let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
    let clauses = scalars.split { ".!?\u{2026}\u{3002}".unicodeScalars.contains($0) }.map {
      clause in
      let start = clause.drop { !$0.properties.isAlphabetic && !$0.properties.isEmoji }
      return String(String.UnicodeScalarView(start)).reversed()
        .drop { !$0.isLetter && !$0.isNumber && $0.isASCII }
    }
    return Set(clauses.map { String($0.reversed()) })
  }

  /// Maximal runs of letters, digits and marks.
  static func words(_ text: some Sequence<UInt8>) -> Set<String> {
    let scalars = String(decoding: Array(text), as: UTF8.self).unicodeScalars
    let runs = scalars.split { scalar in
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 { return !isAlphanumeric(byte) }
      return switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .nonspacingMark, .spacingMark, .enclosingMark:
        false
      default: true
      }
    }
    return Set(runs.map { String(String.UnicodeScalarView($0)) })
  }

  private static func said(_ document: Document, _ lines: [Line]) -> Set<[UInt8]> {
    var said: Set<[UInt8]> = []
    // A comment that went along to another key is said anew.
    var key: ArraySlice<UInt8> = []
    for line in lines {
      if let first = line.first, !" #-".utf8.contains(first) {
        key = line.prefix { $0 != UInt8(ascii: ":") }
      }
      if line.contains(UInt8(ascii: "#")) { said.insert(Array(key) + line) }
    }
    for node in document.nodes where !node.isItem {
      let key = document.key(of: node)
      if let texts = texts(document, node) {
        said.formUnion(texts.map { Array("\(key): \($0)".utf8) })
      } else {
        said.formUnion(Self.lines(document.bytes[node.range]).map { Array("\(key): ".utf8) + $0 })
      }
    }
    return said
  }

  /// The scalar or the items of a list; `nil` for what is nested.
  private static func texts(_ document: Document, _ node: Node) -> [String]? {
    guard node.isList else { return document.string(node).map { [$0] } }
    let texts = document.strings(node)
    return texts.count == document.items(of: node).count ? texts : nil
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// The words of the values as they are meant, however they are written, and of the comments.
  private static func values(_ document: Document, _ lines: [Line]) -> Set<String> {
    var words: Set<String> = []
    for node in document.nodes where !node.isItem {
      let key = document.key(of: node)
      if ["modified", "updated", "last_modified"].contains(key) { continue }
      guard let texts = texts(document, node) else {
        words.formUnion(
          Self.words(document.bytes[node.value.lowerBound..<node.range.upperBound])
        )
        continue
      }
      for text in texts {
        words.formUnion(Self.words((key == "tags" ? text.lowercased() : text).utf8))
      }
    }
    for line in lines {
      let start = line.drop { $0 == UInt8(ascii: " ") }
      let comment =
        start.first == UInt8(ascii: "#")
        ? start[...] : line.firstRange(of: " #".utf8).map { line[$0.upperBound...] }
      words.formUnion(Self.words(comment ?? []))
    }
    return words
  }
}
