extension Pieces {
  /// Cuts a body into pieces; conflicts that git has marked are passages of versions.
  init(read body: [UInt8]) {
    self.init(ConflictMarkers.asVersions(body))
  }

  /// Cuts a body, whose lines end with LF, into pieces.
  init(_ body: [UInt8]) {
    var scanner = BlockScanner(0..<body.count)
    var blocks: [Block] = []
    while let block = scanner.next(in: body.span) { blocks.append(block) }
    let regions = VersionRegions(blocks, in: body.span).regions.compactMap { region in
      Versions(region, in: body).map { (range: region.range, piece: Piece($0)) }
    }

    var end = 0
    func put(_ piece: Piece, _ range: Range<Int>) {
      let gap = Array(body[end..<range.lowerBound])
      if all.isEmpty {
        head = gap
      } else {
        // The blank line after a list's last item says nothing about the items.
        let endsList = all[all.count - 1].list != nil && !all[all.count - 1].isItem(besides: piece)
        all[all.count - 1].gap = endsList && gap == [.newline] ? nil : gap
      }
      if gap.isEmpty, let last = all.last, last.versions == nil, !last.mayTouch(piece) {
        all[all.count - 1] = last.glued(to: piece)
      } else {
        all.append(piece)
      }
      end = range.upperBound
    }
    for block in blocks where block.range.lowerBound >= end {
      if let region = regions.first(where: { $0.range.lowerBound == block.range.lowerBound }) {
        put(region.piece, region.range)
      } else {
        for (piece, range) in block.pieces(in: body) { put(piece, range) }
      }
    }
    tail = Array(body[end...])
  }
}

extension Piece {
  /// One piece of two that would not stay apart.
  fileprivate func glued(to next: Piece) -> Piece {
    Piece(
      text: text + next.text,
      isLoose: isLoose && next.isLoose,
      isHeading: isHeading,
      isOpen: next.isOpen,
      startsItself: startsItself,
      endsItself: next.endsItself
    )
  }
}

extension Versions {
  /// Reads a region; `nil` when it is no set of versions, as with two that are the same.
  fileprivate init?(_ region: VersionRegion, in body: [UInt8]) {
    let members = region.versions.enumerated().map { index, range in
      let lines = body[range].lines
      let hasCallout = index == 0 && lines.first.map(Versions.isCallout) == true
      return Array(lines.dropFirst(hasCallout ? 1 : 0).joined()).withoutOuterBlankLines
    }
    guard !members.contains([]), Set(members).count == members.count else { return nil }
    self.init(Set(members))
  }
}

extension Block {
  fileprivate func pieces(in body: [UInt8]) -> [(Piece, Range<Int>)] {
    if kind == .list { return items(in: body) }
    let piece = Piece(
      text: Array(body[range]),
      isLoose: kind == .paragraph,
      isHeading: headingLevel != nil,
      isOpen: isOpen,
      startsItself: startsItself(in: body),
      endsItself: endsItself
    )
    return [(piece, range)]
  }

  /// The items of a list, with all that is nested in them.
  private func items(in body: [UInt8]) -> [(Piece, Range<Int>)] {
    var items: [(marker: ListMarker, range: Range<Int>)] = []
    var next = range.lowerBound
    while next < range.upperBound {
      let line = BodyLine(at: next, limit: range.upperBound, in: body.span)
      next = line.end
      if line.isBlank { continue }
      let isNested = items.last.map { line.indent >= $0.marker.contentColumn } ?? false
      if !isNested, !line.isIndentedCode,
        let marker = ListMarker(line, limit: range.upperBound, in: body.span)
      {
        items.append((marker, line.start..<line.end))
      } else if let item = items.popLast() {
        items.append((item.marker, item.range.lowerBound..<line.end))
      }
    }
    return items.map { marker, range in
      let piece = Piece(
        text: Array(body[range]),
        isLoose: true,
        list: marker.delimiter,
        startsItself: marker.canInterruptParagraph
      )
      return (piece, range)
    }
  }

  private func startsItself(in body: [UInt8]) -> Bool {
    switch kind {
    case .fence, .comment, .quote, .marker: true
    case .heading: body[range].first { !$0.isBlank } == UInt8(ascii: "#")
    case .paragraph, .list, .table, .indentedCode, .linkReferences, .thematicBreak: false
    }
  }

  private var endsItself: Bool {
    switch kind {
    case .heading, .fence, .comment, .thematicBreak, .marker: true
    case .paragraph, .list, .quote, .table, .indentedCode, .linkReferences: false
    }
  }
}
