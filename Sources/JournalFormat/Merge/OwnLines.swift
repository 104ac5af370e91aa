extension [UInt8] {
  /// The lines of a body that are a person's: all but the markers of versions and conflicts.
  ///
  /// Within code, such markers are text like any other.
  var ownLines: [ArraySlice<UInt8>] {
    let lines = self.lines
    guard lines.contains(where: \.isMarker) else { return lines }
    let code = codeRanges
    return lines.filter { line in
      !line.isMarker || code.contains { $0.contains(line.startIndex) }
    }
  }

  private var codeRanges: [Range<Int>] {
    var scanner = BlockScanner(0..<count)
    var ranges: [Range<Int>] = []
    while let block = scanner.next(in: span) {
      if block.kind == .fence || block.kind == .indentedCode { ranges.append(block.range) }
    }
    return ranges
  }
}

extension ArraySlice<UInt8> {
  private static let comment = Array("<!-- journal:".utf8)

  /// Whether the tool or git wrote the line.
  fileprivate var isMarker: Bool {
    switch first {
    case UInt8(ascii: "<"): starts(with: Self.comment) || isConflictMarker("<")
    case UInt8(ascii: ">"): Versions.isCallout(self) || isConflictMarker(">")
    case UInt8(ascii: "="): isConflictMarker("=")
    case UInt8(ascii: "|"): isConflictMarker("|")
    default: false
    }
  }

  /// Whether the line is seven times `mark`, then nothing or, but for `=`, a blank and a name.
  func isConflictMarker(_ mark: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: mark)
    let rest = drop { $0 == byte }
    guard rest.startIndex - startIndex == 7, let next = rest.first else { return false }
    return next == .newline || next.isBlank && mark != "="
  }
}
