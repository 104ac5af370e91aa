// Edits, as people, phones and broken tools make them.
extension MergeWriter {
  /// A few edits of the file.
  mutating func edited(_ bytes: [UInt8]) -> [UInt8] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map(Array.init)
    if lines.last == [] { lines.removeLast() }
    if isSummary, dice.oneIn(2) { regenerate(&lines) }
    for _ in 0...dice.roll(3) { edit(&lines) }
    return style(Array(lines.map { $0 + [UInt8(ascii: "\n")] }.joined()))
  }

  private mutating func edit(_ lines: inout [[UInt8]]) {
    let fence = lines.dropFirst().firstIndex(of: Array("---".utf8)) ?? 0
    // Most edits are of the body; a few hit the front matter and break it.
    let start = isFenced && fence > 0 && !dice.oneIn(15) ? fence + 1 : 0
    let place = start + dice.roll(lines.count - start)
    switch dice.roll(isFenced ? fence > 0 ? 22 : 16 : 6) {
    case 16...,
      0 where fence > 0 || !isFenced, 1 where fence > 0 || !isFenced:
      let field =
        dice.roll(12) == 0 ? dice.pick(MergeVocabulary.broken) : dice.pick(MergeVocabulary.fields)
      setField(field, in: &lines, until: isFenced ? fence : lines.count)
    case 2 where place < lines.count, 3 where place < lines.count: lines.remove(at: place)
    case 4 where place < lines.count, 5 where place < lines.count:
      lines[place] += Array((" " + dice.pick(MergeVocabulary.words)).utf8)
    case 6 where place < lines.count:
      lines.swapAt(place, start + dice.roll(lines.count - start))
    case 7 where place < lines.count:
      let end = min(lines.count, place + 1 + dice.roll(4))
      lines.insert(contentsOf: lines[place..<end], at: start + dice.roll(lines.count - start))
    case 8 where place < lines.count:
      lines.removeSubrange(place..<min(lines.count, place + 1 + dice.roll(5)))
    case 9 where place < lines.count: editSentence(of: &lines[place])
    case 10 where place < lines.count: lines[place] = Array(line().utf8)
    case 11: lines += ["", line(), line()].map { Array($0.utf8) }
    case 12: moveBlock(in: &lines, from: start)
    case 13: settle(&lines)
    case 14 where place < lines.count: insertWord(into: &lines[place])
    case 15 where dice.oneIn(8) && place < lines.count: spoil(&lines[place])
    default: lines.insert(Array(line().utf8), at: place)
    }
  }

  /// Writes the generated part anew, or for the first time.
  private mutating func regenerate(_ lines: inout [[UInt8]]) {
    let part = generated().utf8.split(
      separator: UInt8(ascii: "\n"),
      omittingEmptySubsequences: false
    )
    .map(Array.init)
    let start = lines.firstIndex { $0.starts(with: "<!-- journal:summary".utf8) } ?? lines.count
    let end = lines[start...].firstIndex { $0.starts(with: "<!-- journal:end-summary".utf8) }
    lines.replaceSubrange(start..<(end.map { $0 + 1 } ?? start), with: part)
  }

  /// Puts a field over the one with its key, or in at some place.
  private mutating func setField(_ field: String, in lines: inout [[UInt8]], until end: Int) {
    let key = Array(field.utf8.prefix { $0 != UInt8(ascii: ":") }) + [UInt8(ascii: ":")]
    let fresh = field.utf8.split(separator: UInt8(ascii: "\n")).map(Array.init)
    if let old = lines[..<end].firstIndex(where: { $0.starts(with: key) }) {
      let size = 1 + lines[(old + 1)..<end].prefix { $0.first == UInt8(ascii: " ") }.count
      lines.replaceSubrange(old..<(old + size), with: dice.roll(4) == 0 ? [] : fresh)
    } else {
      let start = isFenced ? 1 : 0
      lines.insert(contentsOf: fresh, at: start + dice.roll(end - start + 1))
    }
  }

  fileprivate mutating func style(_ bytes: [UInt8]) -> [UInt8] {
    switch dice.roll(30) {
    case 0:
      Array(bytes.map { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] }.joined())
    case 1: Array(bytes.dropLast())
    case 2: [0xef, 0xbb, 0xbf] + bytes
    case 3: bytes + Array("\n\n".utf8)
    default: bytes
    }
  }
}

extension MergeWriter {
  /// Moves what stands between two blank lines elsewhere.
  private mutating func moveBlock(in lines: inout [[UInt8]], from start: Int) {
    let blank = lines.indices.filter { $0 >= start && lines[$0].isEmpty }
    guard blank.count > 1 else { return }
    let place = dice.roll(blank.count - 1)
    let block = Array(lines[blank[place]..<blank[place + 1]])
    lines.removeSubrange(blank[place]..<blank[place + 1])
    lines.insert(contentsOf: block, at: start + dice.roll(lines.count - start + 1))
  }

  /// Keeps one version, or some, of a passage: whoever settles deletes the rest by hand.
  private mutating func settle(_ lines: inout [[UInt8]]) {
    let opening = Array("<!-- journal:versions".utf8)
    let starts = lines.indices.filter { lines[$0].starts(with: opening) }
    guard !starts.isEmpty else { return }
    let start = dice.pick(starts)
    let end = lines[start...].firstIndex { $0.starts(with: "<!-- journal:end ".utf8) }
    guard let end else { return }
    let parts = lines[(start + 1)..<end].split { $0.starts(with: "<!-- journal:or".utf8) }
      .map { $0.filter { !$0.starts(with: "> [!warning]".utf8) } }
    var kept = parts.filter { _ in dice.oneIn(2) }
    if kept.isEmpty, let first = parts.first { kept = [first] }
    lines.replaceSubrange(start...end, with: kept.flatMap(\.self))
  }

  private mutating func insertWord(into line: inout [UInt8]) {
    let spaces = line.indices.filter { line[$0] == UInt8(ascii: " ") }
    guard !spaces.isEmpty else { return }
    line.insert(contentsOf: (" " + dice.pick(MergeVocabulary.words)).utf8, at: dice.pick(spaces))
  }

  /// Changes one sentence of a line, takes it out or writes one beside it.
  private mutating func editSentence(of line: inout [UInt8]) {
    var sentences = String(decoding: line, as: UTF8.self).split(separator: ". ").map(String.init)
    guard !sentences.isEmpty else { return }
    let place = dice.roll(sentences.count)
    switch dice.roll(4) {
    case 0 where sentences.count > 1: sentences.remove(at: place)
    case 1: sentences.insert("And " + dice.pick(MergeVocabulary.words), at: place)
    case 2: sentences.append("So " + dice.pick(MergeVocabulary.words) + ".")
    default: sentences[place] = dice.pick(MergeVocabulary.words) + " " + sentences[place]
    }
    line = Array(sentences.joined(separator: ". ").utf8)
  }

  /// Bytes that are no text, or a character cut in two.
  private mutating func spoil(_ line: inout [UInt8]) {
    switch dice.roll(4) {
    case 0: line += [0xff, 0xc3]
    case 1: line = Array(line.dropLast())
    case 2: line.insert([0, 7, 0x85, 0x0d][dice.roll(4)], at: dice.roll(line.count + 1))
    default: line = line.map { $0 == UInt8(ascii: " ") ? 0xa0 : $0 }
    }
  }
}
