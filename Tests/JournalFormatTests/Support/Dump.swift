import JournalFormat

extension Document {
  /// Front matter between fences.
  init(frontMatter text: String) {
    self.init(Array("---\n\(text)\n---\n".utf8))
  }

  /// One line a node, as `mood plain 3` or `- plain tired`, for tests to compare.
  var dump: [String] {
    nodes.map { node in
      let text = string(node).map { " " + $0.replacingLineBreaks } ?? ""
      return "\(node.isItem ? "-" : key(of: node)) \(node.kind)\(text)"
    }
  }

  /// One line a problem, as `alias '*x'`, for tests to compare.
  var problemDump: [String] {
    problems.map { "\($0.kind) '\(String(decoding: bytes[$0.range], as: UTF8.self))'" }
  }
}

extension String {
  fileprivate var replacingLineBreaks: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
  }
}

/// A small generator of random numbers, so that a printed seed gives the same run again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0xD134_2543_DE82_EF95 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
