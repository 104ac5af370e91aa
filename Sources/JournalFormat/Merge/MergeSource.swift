/// One version of a file, taken apart for merging.
struct MergeSource {
  let bytes: [UInt8]
  private let isFenced: Bool
  let style: TextStyle
  /// The file without its style; what the rest is about.
  let text: [UInt8]
  let document: Document
  /// `nil` when it is broken.
  let frontMatter: FrontMatter?

  init(_ bytes: [UInt8], fenced: Bool) {
    self.bytes = bytes
    isFenced = fenced
    (style, text) = TextStyle.parting(bytes)
    document = Document(text, fenced: fenced)
    frontMatter = FrontMatter(document)
  }

  /// What stands before the body.
  var head: [UInt8] { Array(text[..<document.body.lowerBound]) }

  var body: [UInt8] { Array(text[document.body]) }

  var kind: String {
    document.node(Field.kind.name).flatMap(document.string) ?? Kind.checkin.name
  }

  /// The words of the values, the comments and the body.
  var words: Words {
    guard let frontMatter else { return Words(text) }
    var words = frontMatter.words
    words.formUnion(Pieces(read: body).all.words)
    return words
  }

  /// What is wrong with the file as it is.
  var problems: Set<ScanProblem.Kind> {
    let asWritten = bytes == text ? document : Document(bytes, fenced: isFenced)
    return Set(asWritten.problems.map(\.kind))
  }

  /// The lines that look like those git leaves in a conflict.
  var conflictLines: Set<[UInt8]> {
    Set(
      text.lines.filter { line in
        "<=>|".utf8.contains { line.starts(with: [UInt8](repeating: $0, count: 7)) }
      }.map(Array.init)
    )
  }
}
