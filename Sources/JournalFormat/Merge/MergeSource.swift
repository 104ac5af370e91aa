/// One version of a file, taken apart for merging; all that the rungs of the ladder ask of it is
/// found once.
struct MergeSource {
  let bytes: [UInt8]
  let style: TextStyle
  /// The file without its style; what the rest is about.
  let text: [UInt8]
  let document: Document
  /// `nil` when it is broken.
  let frontMatter: FrontMatter?
  /// What stands before the body.
  let head: [UInt8]
  let body: [UInt8]
  let pieces: Pieces
  /// The words of the values, the comments and the body; of broken front matter, of all in it.
  let words: Words
  /// What is wrong with the file as it is.
  let problems: Set<ScanProblem.Kind>

  init(_ bytes: [UInt8], fenced: Bool) {
    self.bytes = bytes
    (style, text) = TextStyle.parting(bytes)
    document = Document(text, fenced: fenced)
    frontMatter = FrontMatter(document)
    head = Array(text[..<document.body.lowerBound])
    body = Array(text[document.body])
    pieces = Pieces(read: body)
    var words = frontMatter?.words ?? Words(head)
    pieces.all.addWords(to: &words)
    self.words = words
    let asWritten = bytes == text ? document : Document(bytes, fenced: fenced)
    problems = Set(asWritten.problems.map(\.kind))
  }

  var kind: String {
    document.node(Field.kind.name).flatMap(document.string) ?? Kind.checkin.name
  }

  /// The lines that look like those git leaves in a conflict.
  var conflictLines: Set<ArraySlice<UInt8>> {
    Set(text.lines.filter { line in "<=>|".utf8.contains { line.leadingRun(of: $0) >= 7 } })
  }
}

extension ArraySlice<UInt8> {
  fileprivate func leadingRun(of byte: UInt8) -> Int {
    var next = startIndex
    while next < endIndex, self[next] == byte { next += 1 }
    return next - startIndex
  }
}
