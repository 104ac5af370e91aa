import JournalFormat
package import JournalInsights

/// The part of a summary file that the tool writes, between its two marker comments.
///
/// All else in the file is the person's and is never touched.
package struct GeneratedPart {
  private let period: Period
  let text: String
  package static let end = "<!-- journal:end-summary -->"

  /// The part of a summary: `<!-- journal:summary 2026-03 as-of=2026-03-31 -->`, the report,
  /// `<!-- journal:end-summary -->`.
  package init(_ summary: Summary) {
    period = summary.period
    text = summary.markdown
  }

  /// The bytes of a new file.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// An existing file with this part in the place of an earlier one of the same period, or at its
  /// end when it has none.
  ///
  /// Of two starts before one end, the later begins the part: what stands between them is kept, as
  /// is what follows the end on its line. Markers inside code are text.
  ///
  /// `nil` when such a part begins and its end is lost: nobody knows what of the rest is the person's.
  package func replacing(in file: [UInt8]) -> [UInt8]? {
    let isCRLF = file.firstIndex(of: 0x0A).map { $0 > 0 && file[$0 - 1] == 0x0D } ?? false
    let newline: [UInt8] = isCRLF ? [0x0D, 0x0A] : [0x0A]
    let part = isCRLF ? bytes.flatMap { $0 == 0x0A ? newline : [$0] } : bytes
    guard let old = range(in: file) else {
      if isBegun(in: file) { return nil }
      let endsLine = file.last == 0x0A
      return file.isEmpty ? part : file + (endsLine ? newline : newline + newline) + part
    }
    let endsLine = file[old.upperBound...].isEmpty || file[old.upperBound...].starts(with: newline)
    let rest = file[old.upperBound...].dropFirst(endsLine ? newline.count : 0)
    return Array(file[..<old.lowerBound]) + (endsLine ? part : part.dropLast(newline.count)) + rest
  }

  private func isBegun(in file: [UInt8]) -> Bool {
    let start = Array("<!-- journal:summary \(period) ".utf8)
    return Document(file).blocks().contains {
      $0.kind == .comment && file[$0.range].starts(with: start)
    }
  }

  /// From the start marker to the end marker, without the end's newline.
  private func range(in file: [UInt8]) -> Range<Int>? {
    let start = Array("<!-- journal:summary \(period) ".utf8)
    let end = Array(Self.end.utf8)
    var begun: Int?
    for block in Document(file).blocks() where block.kind == .comment {
      let text = file[block.range]
      if text.starts(with: start) { begun = block.range.lowerBound }
      if text.starts(with: end), let begun { return begun..<block.range.lowerBound + end.count }
    }
    return nil
  }
}
