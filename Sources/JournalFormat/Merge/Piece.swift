/// What the merge of a body takes as one thing: a block of Markdown, an item of a list, or a
/// passage that stands in several versions.
struct Piece {
  /// Whole lines; of versions, as we write them.
  ///
  /// Pieces are the same when their texts are.
  let text: [UInt8]
  /// What stands here, when it is several versions.
  var versions: Versions?
  /// Whether both sides' changes may be put together line by line: it is a paragraph or an item.
  var isLoose = false
  /// The byte that the items of one list share; `nil` when it is no item.
  var list: UInt8?
  var isHeading = false
  /// Whether a fence or a comment is never closed, so that nothing can follow.
  var isOpen = false
  /// Whether it begins even right below a paragraph.
  var startsItself = false
  /// Whether it ends even right above a paragraph.
  var endsItself = false
  /// The blank lines after it; `nil` when nothing follows, so that nothing is known of them.
  var gap: [UInt8]?

  /// Whether the two stay apart without a blank line between.
  func mayTouch(_ next: Piece) -> Bool {
    endsItself || next.startsItself || isItem(besides: next)
  }

  /// Whether both are items of one list.
  func isItem(besides other: Piece) -> Bool { list != nil && list == other.list }
}

extension Piece {
  /// The passage of these versions.
  init(_ versions: Versions, gap: [UInt8]? = nil) {
    self.init(text: versions.rendered(), versions: versions, gap: gap)
  }
}

/// A body as the merge sees it.
struct Pieces {
  /// The blank lines before the first piece.
  var head: [UInt8] = []
  var all: [Piece] = []
  /// The blank lines after the last.
  var tail: [UInt8] = []
}

extension Pieces {
  /// The body's bytes; blank lines are put where two pieces would run into one.
  ///
  /// `nil` when a fence or a comment that is never closed would swallow what follows.
  var text: [UInt8]? {
    var text = head
    for (index, piece) in all.enumerated() {
      text += piece.text
      guard index + 1 < all.count else { break }
      guard !piece.isOpen else { return nil }
      let next = all[index + 1]
      if let gap = piece.gap, !gap.isEmpty || piece.mayTouch(next) {
        text += gap
      } else if !piece.isItem(besides: next) {
        text.append(.newline)
      }
    }
    return all.last?.isOpen == true ? text : text + tail
  }
}
