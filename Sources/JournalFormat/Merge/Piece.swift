/// What the merge of a body takes as one thing: a block of Markdown with the blocks that follow it
/// without a blank line, unless it ends by itself, or a passage that stands in several versions.
struct Piece {
  /// How a passage that both sides changed may be merged within.
  enum Inside: Hashable {
    /// Line by line.
    case lines
    /// Line by line, and two of them join into one.
    case list(delimiter: UInt8)
    /// Not at all.
    case sealed
  }

  /// Whole lines; of versions, as we write them.
  ///
  /// Pieces are the same when their texts are.
  let text: [UInt8]
  let inside: Inside
  /// What stands here, when it is several versions.
  let versions: Versions?
  let isHeading: Bool
  /// Whether a fence or a comment is never closed, so that nothing can follow.
  let isOpen: Bool
  /// Whether it begins even right below a paragraph, and the next block right below it.
  let startsItself: Bool
  let endsItself: Bool
  /// The blank lines after it; `nil` when nothing follows, so that nothing is known of them.
  var gap: [UInt8]?

  init(
    text: [UInt8],
    inside: Inside = .sealed,
    versions: Versions? = nil,
    isHeading: Bool = false,
    isOpen: Bool = false,
    startsItself: Bool = false,
    endsItself: Bool = false,
    gap: [UInt8]? = nil
  ) {
    self.text = text
    self.inside = inside
    self.versions = versions
    self.isHeading = isHeading
    self.isOpen = isOpen
    self.startsItself = startsItself
    self.endsItself = endsItself
    self.gap = gap
  }

  /// The passage of these versions.
  init(_ versions: Versions, gap: [UInt8]? = nil) {
    self.init(text: versions.rendered(), versions: versions, gap: gap)
  }
}

/// A body as the merge sees it.
struct Pieces {
  /// The blank lines before the first passage.
  var head: [UInt8] = []
  var all: [Piece] = []
  /// The blank lines after the last.
  var tail: [UInt8] = []
}

extension Pieces {
  /// The body's bytes; blank lines are put where two passages would run into one.
  ///
  /// `nil` when a fence or a comment that is never closed would swallow what follows.
  var text: [UInt8]? {
    var text = head
    for (index, passage) in all.enumerated() {
      text += passage.text
      guard index + 1 < all.count else { break }
      guard !passage.isOpen else { return nil }
      let next = all[index + 1]
      let mayTouch = passage.endsItself || next.startsItself
      text += passage.gap.flatMap { $0.isEmpty && !mayTouch ? nil : $0 } ?? [.newline]
    }
    return text + tail
  }
}
