/// One version of a file, taken apart for merging; all that the rungs of the ladder ask of it is
/// found once.
struct MergeSource {
  let bytes: [UInt8]
  let shape: Merge.Shape
  let style: TextStyle
  /// The file without its style and the tool's own part; what the rest is about.
  let text: [UInt8]
  /// What the tool wrote into a summary.
  let generated: GeneratedPart?
  /// Whether it is no summary, or known which part of it is the tool's.
  let isParted: Bool
  let document: Document
  /// `nil` when it is broken.
  let frontMatter: FrontMatter?
  /// What stands before the body.
  let head: [UInt8]
  let body: [UInt8]
  /// The lines of the body that a person wrote, but for blank ones.
  let ownLines: [ArraySlice<UInt8>]
  let pieces: Pieces
  /// The words of the values, the comments and the body's own lines; of broken front matter, of
  /// all in it.
  let words: Words
  /// What is wrong with the file as it is.
  let problems: Set<ScanProblem.Kind>

  init(_ bytes: [UInt8], as shape: Merge.Shape) {
    self.bytes = bytes
    self.shape = shape
    let (style, whole) = TextStyle.parting(bytes)
    let parted = shape == .summary ? GeneratedPart.parting(whole) : (whole, nil)
    self.style = style
    text = parted?.own ?? whole
    generated = parted?.part
    isParted = parted != nil
    document = Document(text, fenced: shape != .settings)
    frontMatter = FrontMatter(document)
    head = Array(text[..<document.body.lowerBound])
    body = Array(text[document.body])
    pieces = Pieces(read: body)
    ownLines = body.ownLines.filter { !$0.isBlankLine }
    var words = frontMatter?.words ?? Words(head)
    for line in ownLines { words.add(line) }
    self.words = words
    let asWritten = bytes == text ? document : Document(bytes, fenced: shape != .settings)
    problems = Set(asWritten.problems.map(\.kind))
  }

  /// The same version, read as a file of this shape.
  func read(as shape: Merge.Shape) -> MergeSource {
    shape == self.shape ? self : MergeSource(bytes, as: shape)
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
