/// The merge of paragraphs and lists line by line.
struct LineMerge {
  /// A line, and what it is lined up by: a blank one by the line of text that follows it, because
  /// one blank line is like any other.
  struct Line {
    let text: ArraySlice<UInt8>
    let key: [ArraySlice<UInt8>]
  }

  var notes: Set<MergeNote> = []
  /// Whether a line that both sides changed may be merged within.
  let mayPartLines: Bool
  private(set) var partsLines = false

  private init(mayPartLines: Bool) {
    self.mayPartLines = mayPartLines
  }

  /// Merges runs of pieces within, or `nil` when that cannot be done: they are sealed, or both
  /// sides changed the same lines, or sentences where lines may be parted.
  static func merge(
    base: [Piece],
    left: [Piece],
    right: [Piece],
    mayPartLines: Bool
  ) -> (pieces: [Piece], notes: Set<MergeNote>, partsLines: Bool)? {
    guard (base + left + right).allSatisfy(\.isLoose),
      let b = base.text, let l = left.text, let r = right.text
    else { return nil }
    var merge = LineMerge(mayPartLines: mayPartLines)
    let lines = merge.merged(base: lines(of: b), left: lines(of: l), right: lines(of: r))
    guard let lines else { return nil }
    return (pieces(lines), merge.notes, merge.partsLines)
  }

  private static func pieces(_ lines: [Line]) -> [Piece] {
    Pieces(Array(lines.map(\.text).joined())).all
  }

  private static func lines(of text: [UInt8]) -> [Line] {
    var next: ArraySlice<UInt8> = []
    let lines = text.lines.reversed().map { line in
      if !line.isBlankLine { next = line }
      return Line(text: line, key: line.isBlankLine ? [line, next] : [line])
    }
    return lines.reversed()
  }
}

extension LineMerge: SequenceMerge {
  func key(_ element: Line) -> [ArraySlice<UInt8>] { element.key }

  func united(base: Line?, left: Line, right: Line) -> Line { left }

  func absorbed(base: [Line], left: [Line], right: [Line]) -> [Line]? { nil }

  /// The lines of both, common ones once, separate runs in byte order.
  mutating func joined(left: [Line], right: [Line]) -> [Line]? {
    notes.insert(.joined)
    return joinedRuns(left, right, by: \.key).flatMap { run in
      switch run {
      case .both(let line, _): return [line]
      case .apart(let left, let right):
        let (l, r) = (left.map(\.text), right.map(\.text))
        // Blank lines alone are nothing that both should keep.
        if r.allSatisfy(\.isBlankLine) { return l.isEmpty ? right : left }
        if l.allSatisfy(\.isBlankLine) { return right }
        let isFirst = l.joined().lexicographicallyPrecedes(r.joined())
        return isFirst ? left + right : right + left
      }
    }
  }

  /// As many lines on each side, one by one, those that both changed sentence by sentence.
  mutating func settled(base: [Line], left: [Line], right: [Line]) -> [Line]? {
    guard mayPartLines, base.count == left.count, base.count == right.count else { return nil }
    var lines: [Line] = []
    for place in base.indices {
      let (b, l, r) = (base[place].text, left[place].text, right[place].text)
      var line = threeWay(b, l, r)
      if line == nil, let merged = SentenceMerge.merge(base: b, left: l, right: r) {
        notes.formUnion(merged.notes)
        partsLines = true
        line = merged.line[...]
      }
      guard let line else { return nil }
      lines.append(Line(text: line, key: [line]))
    }
    return lines
  }
}
