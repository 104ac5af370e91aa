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
