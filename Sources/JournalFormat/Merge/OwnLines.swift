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
  /// Whether the tool or git wrote the line.
  fileprivate var isMarker: Bool {
    switch first {
    case UInt8(ascii: "<"): Versions.isMarker(self) || isConflictMarker("<")
    case UInt8(ascii: ">"): Versions.isCallout(self) || isConflictMarker(">")
    case UInt8(ascii: "="): isConflictMarker("=")
    case UInt8(ascii: "|"): isConflictMarker("|")
    default: false
    }
  }

  /// Whether the line is seven times `mark`, then nothing or, but for `=`, a blank and a name that
  /// git gives: words that somebody typed behind it would be lost with it.
  func isConflictMarker(_ mark: Unicode.Scalar) -> Bool {
    let byte = UInt8(ascii: mark)
    let rest = drop { $0 == byte }
    guard rest.startIndex - startIndex == 7, let next = rest.first else { return false }
    return next == .newline || next.isBlank && mark != "=" && rest.isConflictName
  }

  /// Whether these are the blank and the name behind a marker: a branch, a commit, a commit with its
  /// subject in brackets, or one of git's own phrases.
  private var isConflictName: Bool {
    let words = split { $0.isBlank || $0 == .newline }
    guard words.count > 1, let name = words.first else { return true }
    let isCommit = name.count >= 4 && name.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    if isCommit, words[1].first == UInt8(ascii: "("), words.last?.last == UInt8(ascii: ")") {
      return true
    }
    return Self.phrases.contains(Array(words.joined(separator: [UInt8(ascii: " ")])))
  }

  private static let phrases = [
    "Updated upstream", "Stashed changes", "merged common ancestors",
  ].map { Array($0.utf8) }
}
