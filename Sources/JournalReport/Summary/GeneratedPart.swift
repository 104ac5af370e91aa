import JournalFormat
package import JournalInsights

/// The part of a summary file that the tool writes, between its two marker comments.
///
/// All else in the file is the person's and is never touched.
package struct GeneratedPart {
  private let period: Period
  private let text: String
  private static let end = "<!-- journal:end-summary -->"

  /// The part of a summary: `<!-- journal:summary 2026-03 as-of=2026-03-31 -->`, the report,
  /// `<!-- journal:end-summary -->`.
  package init(_ summary: Summary) {
    period = summary.period
    let start = "<!-- journal:summary \(period) as-of=\(summary.asOf.day) -->"
    text = "\(start)\n\(summary.markdownBody)\(Self.end)\n"
  }

  /// The bytes of a new file.
  package var bytes: [UInt8] { Array(text.utf8) }

  /// An existing file with this part in the place of an earlier one of the same period, or at its
  /// end when it has none.
  ///
  /// Of two starts before one end, the later begins the part: what stands between them is kept.
  package func replacing(in file: [UInt8]) -> [UInt8] {
    let lines = Self.lines(of: file)
    let isCRLF = lines.first.map { file[$0].suffix(2).elementsEqual("\r\n".utf8) } ?? false
    let part = isCRLF ? bytes.flatMap { $0 == UInt8(ascii: "\n") ? [0x0D, 0x0A] : [$0] } : bytes
    guard let old = range(in: file, lines) else {
      let newline: [UInt8] = isCRLF ? [0x0D, 0x0A] : [0x0A]
      let endsLine = file.last == UInt8(ascii: "\n")
      return file.isEmpty ? part : file + (endsLine ? newline : newline + newline) + part
    }
    return Array(file[..<old.lowerBound]) + part + Array(file[old.upperBound...])
  }

  private func range(in file: [UInt8], _ lines: [Range<Int>]) -> Range<Int>? {
    let start = Array("<!-- journal:summary \(period) ".utf8)
    let end = Array(Self.end.utf8)
    var begun: Int?
    for line in lines {
      if file[line].starts(with: start) { begun = line.lowerBound }
      if file[line].starts(with: end), let begun { return begun..<line.upperBound }
    }
    return nil
  }

  private static func lines(of file: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, byte) in file.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<index + 1)
      start = index + 1
    }
    if start < file.count { lines.append(start..<file.count) }
    return lines
  }
}
