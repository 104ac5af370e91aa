/// A text file as a person sees it: lines.
struct Page {
  var lines: [String]

  init(_ bytes: [UInt8]) {
    var text = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false,
      whereSeparator: { $0 == "\n" || $0 == "\r\n" }
    ).map(String.init)
    if text.last == "" { text.removeLast() }
    lines = text
  }

  init(_ lines: [String]) {
    self.lines = lines
  }

  func bytes(withCRLF: Bool = false) -> [UInt8] {
    Array(lines.map { $0 + (withCRLF ? "\r\n" : "\n") }.joined().utf8)
  }

  /// Where the body begins.
  var bodyStart: Int {
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else { return 0 }
    return end + 1
  }

  var hasFrontMatter: Bool { bodyStart > 0 }

  /// The line of a key in the front matter.
  func line(of key: String) -> Int? {
    (0..<bodyStart).first { lines[$0].hasPrefix(key + ":") }
  }

  /// Lines of the body that a person would touch: neither blank nor markers.
  var touchable: [Int] {
    (bodyStart..<lines.count).filter { !lines[$0].isEmpty && !lines[$0].hasPrefix("<!--") }
  }

  /// The paragraph around a line.
  func paragraph(around line: Int) -> Range<Int> {
    let start = lines[bodyStart..<line].lastIndex(of: "").map { $0 + 1 } ?? bodyStart
    let end = lines[line...].firstIndex(of: "") ?? lines.count
    return start..<end
  }

  /// What is there beside passages in several versions.
  var withoutVersions: Page {
    var page = self
    while let markers = page.versionMarkers {
      page.lines.removeSubrange(markers[0]...markers[markers.count - 1])
    }
    return page
  }

  /// The first passage that stands in several versions: its markers, the first one first.
  var versionMarkers: [Int]? {
    guard let start = lines.firstIndex(where: { $0.hasPrefix("<!-- journal:versions ") }),
      let end = lines[start...].firstIndex(where: { $0.hasPrefix("<!-- journal:end ") })
    else { return nil }
    let between = (start..<end).filter { lines[$0].hasPrefix("<!-- journal:or ") }
    return between.isEmpty ? nil : [start] + between + [end]
  }
}
