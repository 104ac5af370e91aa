extension Document {
  /// The edit that puts what was chosen of a passage in the place of all its versions.
  func settlingEdit(ofPassage conflict: Conflict, keeping settlement: Settlement) -> Edit {
    var kept =
      switch settlement {
      case .version(let index): conflict.versions[index]
      case .all: allVersions(of: conflict)
      }
    // Where the last marker's line was not closed, neither was the last line of the text.
    if conflict.range.upperBound == bytes.count, bytes.last != .newline, kept.last == .newline {
      kept.removeLast(kept.dropLast().last == .carriageReturn ? 2 : 1)
    }
    let isMarkedByGit = bytes[conflict.range].starts(with: "<<<<<<<".utf8)
    let range = isMarkedByGit ? conflict.range : rangeInList(conflict.range, of: kept)
    return Edit(range, with: kept)
  }

  /// The versions one after the other; those that are items of one list stay one list.
  private func allVersions(of conflict: Conflict) -> [UInt8] {
    var joined: [UInt8] = []
    for version in conflict.versions where !version.isEmpty {
      let last = Pieces(joined).all.last
      let next = Pieces(version)
      let isList = last.flatMap { last in next.all.first.map(last.isItem) } ?? true
      if !isList, next.head.isEmpty, joined.lines.last?.isEmptyLine == false {
        joined += lineEnding.utf8
      }
      joined += version
    }
    return joined
  }

  /// A passage's range with the blank lines around it that only the markers needed: none is left
  /// beside an item where the other items of its list have none between them.
  private func rangeInList(_ range: Range<Int>, of kept: [UInt8]) -> Range<Int> {
    let before = Pieces(Array(bytes[body.lowerBound..<range.lowerBound]))
    let own = Pieces(kept).all
    let after = Pieces(Array(bytes[range.upperBound..<body.upperBound]))
    guard let first = own.first, let last = own.last, first.isItem(besides: last) else {
      return range
    }
    let above = before.all.reversed().prefix { $0.isItem(besides: first) }
    let below = after.all.prefix { $0.isItem(besides: last) }
    var gaps = (above.dropFirst() + own.dropLast() + below.dropLast()).map(\.gap)
    // The markers need no blank line above what begins itself.
    let isGapKnown = below.first?.startsItself == true
    if isGapKnown { gaps.append(after.head) }
    guard !gaps.isEmpty, gaps.allSatisfy({ $0?.isEmpty == true }) else { return range }
    let start = above.isEmpty || before.tail.lines.count != 1 ? 0 : before.tail.count
    let end = below.isEmpty || isGapKnown || after.head.lines.count != 1 ? 0 : after.head.count
    return range.lowerBound - start..<range.upperBound + end
  }
}
