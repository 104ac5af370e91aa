/// A line of prose taken apart into its sentences; put together they are the line again.
///
/// A sentence ends with its mark, what closes behind that, and a blank. The rule is plain, so that
/// every device cuts alike, and rather leaves two sentences in one: a full stop ends none behind a
/// single letter or digit (`J. Doe`, `1. call`), and none before a small letter (`e.g. this`).
struct Sentences {
  struct Sentence {
    let text: ArraySlice<UInt8>
    /// The blanks after it; `nil` when nothing follows, so that nothing is known of them.
    var gap: [UInt8]?
  }

  private(set) var all: [Sentence] = []
  /// The blanks after the last one, and how the line ends.
  let end: [UInt8]

  init(_ all: [Sentence], end: [UInt8]) {
    self.all = all
    self.end = end
  }

  /// Cuts a line; what is no text is one sentence.
  init(_ line: ArraySlice<UInt8>) {
    let tail = line.reversed().prefix { $0.isBlank || $0 == .newline }.count
    end = Array(line.suffix(tail))
    let line = line.dropLast(tail)
    if line.isEmpty { return }
    var start = line.startIndex
    for cut in String(validating: line, as: UTF8.self)?.sentenceCuts ?? [] {
      let (last, next) = (line.startIndex + cut.lowerBound, line.startIndex + cut.upperBound)
      all.append(Sentence(text: line[start..<last], gap: Array(line[last..<next])))
      start = next
    }
    all.append(Sentence(text: line[start...]))
  }

  /// The line's bytes.
  var line: [UInt8] {
    let blank = [UInt8(ascii: " ")]
    let texts = all.dropLast().flatMap { $0.text + ($0.gap ?? blank) }
    return texts + (all.last?.text ?? []) + end
  }
}

extension Sequence<ArraySlice<UInt8>> {
  /// The sentences of all these lines.
  var sentences: [ArraySlice<UInt8>] { flatMap { Sentences($0).all.map(\.text) } }
}

extension String {
  /// The blanks between its sentences, as offsets of bytes; empty where none stands between.
  fileprivate var sentenceCuts: [Range<Int>] {
    var cuts: [Range<Int>] = []
    var ending: Ending?
    var gap: Int?
    var (offset, letters) = (0, 0)
    for scalar in unicodeScalars {
      defer { offset += UTF8.width(scalar) }
      if gap == nil, let mark = Ending(scalar), mark != .stop || letters != 1 {
        ending = max(ending ?? mark, mark)
      } else if scalar == " " || scalar == "\t" {
        if ending != nil { gap = gap ?? offset }
        letters = 0
        continue
      } else if gap != nil || !scalar.closes, let end = ending {
        let goesOn = end == .stop && scalar.properties.generalCategory == .lowercaseLetter
        if gap == nil ? end == .wide : !goesOn { cuts.append((gap ?? offset)..<offset) }
        (ending, gap) = (nil, nil)
      }
      letters = scalar.isOfWord ? letters + 1 : 0
    }
    return cuts
  }
}

/// What ends a sentence.
private enum Ending: Int, Comparable {
  /// It may stand within one, too.
  case stop
  case mark
  /// No blank follows it.
  case wide

  init?(_ scalar: Unicode.Scalar) {
    switch scalar {
    case ".", "\u{2026}": self = .stop
    case "!", "?", "\u{61f}", "\u{6d4}", "\u{964}": self = .mark
    case "\u{3002}", "\u{ff01}", "\u{ff1f}", "\u{ff61}": self = .wide
    default: return nil
    }
  }

  static func < (a: Ending, b: Ending) -> Bool { a.rawValue < b.rawValue }
}

extension Unicode.Scalar {
  /// Whether it may stand between the end of a sentence and the blank: a quote, a bracket, or a mark
  /// of emphasis.
  fileprivate var closes: Bool {
    switch properties.generalCategory {
    case .closePunctuation, .finalPunctuation: true
    default: "\"'*_~`".unicodeScalars.contains(self)
    }
  }
}
