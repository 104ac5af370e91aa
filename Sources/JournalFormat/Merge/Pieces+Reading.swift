extension Pieces {
  /// Cuts a body, whose lines end with LF, into pieces.
  init(_ body: [UInt8]) {
    var scanner = BlockScanner(0..<body.count)
    var blocks: [Block] = []
    while let block = scanner.next(in: body.span) { blocks.append(block) }

    let regions = VersionRegions(blocks, in: body.span).regions
    var next = 0
    var gapStart = 0
    while next < blocks.count {
      let start = blocks[next].range.lowerBound
      let blank = Array(body[gapStart..<start])
      if all.isEmpty { head = blank } else { all[all.count - 1].gap = blank }
      if let region = regions.first(where: { $0.range.lowerBound == start }),
        let versions = Self.versions(region, in: body)
      {
        all.append(Piece(versions))
        gapStart = region.range.upperBound
      } else {
        let piece = Self.piece(in: body, blocks: blocks[next...])
        all.append(piece)
        gapStart = start + piece.text.count
      }
      next += blocks[next...].prefix { $0.range.lowerBound < gapStart }.count
    }
    tail = Array(body[gapStart...])
  }

  /// The piece that the first of the blocks begins.
  private static func piece(in body: [UInt8], blocks: ArraySlice<Block>) -> Piece {
    var run = blocks.prefix(1)
    while let last = run.last, !last.kind.endsItself, run.endIndex < blocks.endIndex {
      let next = blocks[run.endIndex]
      guard next.range.lowerBound == last.range.upperBound, !next.startsItself(in: body) else {
        break
      }
      run = blocks[run.startIndex...run.endIndex]
    }
    let range = blocks[run.startIndex].range.lowerBound..<blocks[run.endIndex - 1].range.upperBound
    let last = blocks[run.endIndex - 1]
    return Piece(
      text: Array(body[range]),
      inside: inside(run, in: body),
      isHeading: blocks.first?.headingLevel != nil,
      isOpen: last.isOpen,
      startsItself: blocks.first?.startsItself(in: body) == true,
      endsItself: last.kind.endsItself
    )
  }

  private static func inside(_ run: ArraySlice<Block>, in body: [UInt8]) -> Piece.Inside {
    if run.count == 1, let block = run.first, block.kind == .list {
      let line = BodyLine(at: block.range.lowerBound, limit: body.count, in: body.span)
      if let marker = ListMarker(line, limit: body.count, in: body.span) {
        return .list(delimiter: marker.delimiter)
      }
    }
    return run.allSatisfy { $0.kind == .paragraph || $0.kind == .list } ? .lines : .sealed
  }

  /// The region as a set of versions; `nil` when it is none, as with two that are the same.
  private static func versions(_ region: VersionRegion, in body: [UInt8]) -> Versions? {
    let members = region.versions.enumerated().map { index, range in
      let lines = body[range].lines
      let hasCallout = index == 0 && lines.first.map(Versions.isCallout) == true
      return Array(lines.dropFirst(hasCallout ? 1 : 0).joined()).withoutOuterBlankLines
    }
    guard !members.contains([]), Set(members).count == members.count else { return nil }
    return Versions(Set(members))
  }
}

extension Block {
  fileprivate var isOpen: Bool {
    (kind == .fence || kind == .comment) && content.upperBound == range.upperBound
  }

  fileprivate func startsItself(in body: [UInt8]) -> Bool {
    switch kind {
    case .fence, .comment, .quote, .marker: true
    case .heading: body[range].first { !$0.isBlank } == UInt8(ascii: "#")
    case .paragraph, .list, .table, .indentedCode, .linkReferences, .thematicBreak: false
    }
  }
}

extension Block.Kind {
  fileprivate var endsItself: Bool {
    switch self {
    case .heading, .fence, .comment, .thematicBreak, .marker: true
    case .paragraph, .list, .quote, .table, .indentedCode, .linkReferences: false
    }
  }
}
