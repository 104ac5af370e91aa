/// Why a document gives no edits: it would have to guess.
public enum EditRefusal: Error, Sendable, Hashable {
  /// The front matter cannot be read as it stands; the problem says where and why.
  case unreadable(ScanProblem)
  /// The key's value is nested, and would be lost.
  case nested(key: String)
  /// The key holds one value and cannot keep several.
  case oneValue(key: String)
  /// There is a key of that name already.
  case taken(key: String)
  /// The file, its front matter or the number of its keys would go over the limit.
  case tooLarge
  /// No key can be written so.
  case notAKey(String)
  /// The file is front matter as a whole.
  case noBody
  /// A code fence or a comment that is never closed, in these bytes, would swallow the text.
  case openBlock(Range<Int>)
  /// The file would have a problem afterwards that it has not now.
  case breaking(ScanProblem)
}

extension EditRefusal: CustomStringConvertible {
  /// What is in the way, as `'mood' holds something nested`, without the file's name.
  public var description: String {
    switch self {
    case .unreadable: "its front matter cannot be read as it stands"
    case .nested(let key): "'\(key)' holds something nested"
    case .oneValue(let key): "'\(key)' holds one value; choose which"
    case .taken(let key): "there is a key '\(key)' already"
    case .tooLarge: "it would be larger than an entry may be"
    case .notAKey(let text): "'\(text)' cannot be a key"
    case .noBody: "it has no body"
    case .openBlock: "a code fence or a comment in it is never closed"
    case .breaking: "it could not be read as well as before"
    }
  }
}

extension Document {
  /// The document after these edits; refused when they bring problems of a kind that it has not.
  public func edited(_ edits: [Edit]) throws(EditRefusal) -> Document {
    let after = Document(applying(edits), fenced: fences != nil || !hasFrontMatter)
    let kinds = Set(problems.map(\.kind))
    if let problem = after.problems.first(where: { !kinds.contains($0.kind) }) {
      throw .breaking(problem)
    }
    return after
  }

  /// Throws when the front matter is not understood well enough to be edited.
  func requireReadableFrontMatter() throws(EditRefusal) {
    let problem = problems.first { problem in
      let isInFrontMatter = problem.range.lowerBound < body.lowerBound
      let hidesAKey = problem.kind == .missingSpaceAfterColon
      return problem.kind.standsAlone
        || (isInFrontMatter && (problem.kind.preventsRewriting || hidesAKey))
    }
    if let problem { throw .unreadable(problem) }
  }

  /// The edits, unless the file would be over a limit after them.
  func allowing(_ edits: [Edit]) throws(EditRefusal) -> [Edit] {
    let growth = edits.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    let limit = FrontMatterScanner.Limits.frontMatter
    let front = edits.filter { $0.range.upperBound <= body.lowerBound }
      .reduce(fences?.content.count ?? (hasFrontMatter ? bytes.count : 0)) {
        $0 + $1.replacement.count - $1.range.count
      }
    guard bytes.count + growth <= FrontMatterScanner.Limits.file, front <= limit else {
      throw .tooLarge
    }
    return edits
  }

  /// The node of a key that an edit is about; `nil` when there is none.
  func editableNode(_ key: String) throws(EditRefusal) -> Node? {
    try requireReadableFrontMatter()
    guard let node = node(key) else { return nil }
    if node.kind == .opaque { throw .nested(key: key) }
    return node
  }
}

extension YAML {
  /// Throws when the text, followed by a colon, would not be read as a key.
  static func requireKey(_ text: String) throws(EditRefusal) {
    let isMark = text.utf8.first.map { "-?:<.".utf8.contains($0) } ?? true
    guard !isMark, isPlain(text, inList: false), !text.utf8.contains(UInt8(ascii: "\t")) else {
      throw .notAKey(text)
    }
  }
}
