import JournalFiles
import JournalReport

/// The part of a line that fits into its columns, with the cursor in it.
struct VisibleLine: Equatable {
  let text: String
  /// Columns before the cursor.
  let cursor: Int

  init(_ line: EditedLine, columns: Int) {
    var before = EscapedText(line: line.before).string
    let after = EscapedText(line: line.after).string
    while before.columns >= max(columns, 1) { before.removeFirst() }
    cursor = before.columns
    text = before + after.shortened(to: max(columns - 1 - cursor, 0), ellipsis: "")
  }
}
