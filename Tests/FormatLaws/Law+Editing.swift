import JournalFormat

extension Law {
  /// An edit does what it was asked for, and to nothing else.
  ///
  /// The first two bytes choose the call.
  static func checkEditing(_ bytes: [UInt8]) throws(BrokenLaw) {
    guard bytes.count >= 2 else { return }
    let file = Array(bytes.dropFirst(2))
    for fenced in [true, false] {
      let before = Document(file, fenced: fenced)
      let call = EditCall(bytes[0], bytes[1], on: before)
      guard let edits = try? call.edits(before) else { continue }
      try promise(edits.areApplicable(to: file), "edits are in order: \(call)", file)
      let after = Document(before.applying(edits), fenced: fenced)
      try promise(call.isDone(before, after), "\(call) is done", file)
      try promise(
        before.problemKinds.isSuperset(of: after.problemKinds),
        "\(call) breaks nothing: \(after.problemKinds.subtracting(before.problemKinds))",
        file
      )
      let untouched = { (document: Document) in document.values(but: call.keys) }
      try promise(untouched(before) == untouched(after), "\(call) leaves other keys alone", file)
      try checkComments(call, before, after)
      try promise(call.isOfBody || before.isBodyKept(in: after), "\(call) keeps the body", file)
      if call.isOfBody, let fences = before.fences {
        let kept = 0..<fences.closing.lowerBound
        try promise(
          file[kept].elementsEqual(after.bytes[kept]),
          "\(call) keeps the front matter",
          file
        )
      }
    }
  }
}

extension EditCall {
  /// Whether the second document holds what was asked for of the first.
  func isDone(_ before: Document, _ after: Document) -> Bool {
    func strings(_ key: String, _ document: Document) -> [String] {
      document.node(key).map(document.strings) ?? []
    }
    func name(_ text: String, _ key: String) -> String { key == "tags" ? text.lowercased() : text }
    switch self {
    case .setText(let key, let text): return after.node(key).flatMap(after.string) == text
    case .setList(let key, let texts): return strings(key, after) == texts
    case .remove(let key): return after.node(key) == nil
    case .rename(let key, let name):
      return before.node(key) == nil || strings(name, after) == strings(key, before)
    case .add(let texts, let key):
      let old = strings(key, before)
      let names = old.map { name($0, key) }
      let all = strings(key, after)
      let new = all.dropFirst(old.count)
      return all.starts(with: old) && new.elementsEqual(new.sorted(by: bytewise))
        && Set(new).isSubset(of: texts)
        && Set(texts.map { name($0, key) }).isSubset(of: names + new.map { name($0, key) })
    case .removeItems(let texts, let key):
      let gone = Set(texts.map { name($0, key) })
      return strings(key, after) == strings(key, before).filter { !gone.contains(name($0, key)) }
    case .append(let text, let heading):
      return after.answer(to: heading)?.text.hasSuffix(text) ?? false
    case .tick(let place):
      let (old, new) = (before.tasks(), after.tasks())
      guard old.count == new.count, !old.isEmpty else { return old.count == new.count }
      let index = place % old.count
      guard old[index].item.isDone == false else { return old == new }
      return new[index].item.isDone == true && new[index].item.done == Document.day
        && old.enumerated().allSatisfy { $0 == index || new[$0].item == $1.item }
    }
  }

  private func bytewise(_ a: String, _ b: String) -> Bool {
    a.utf8.lexicographicallyPrecedes(b.utf8)
  }
}

extension Document {
  fileprivate var problemKinds: Set<ScanProblem.Kind> { Set(problems.map(\.kind)) }

  /// What stands under all keys but these, as written.
  fileprivate func values(but keys: [String]) -> [String] {
    nodes.filter { !$0.isItem && !keys.contains(key(of: $0)) }
      .map { node in
        let value = String(decoding: bytes[node.value], as: UTF8.self)
        return "\(key(of: node)) \(node.kind) \(value)"
      }
  }

  /// Whether the body is the same, but for a blank line below front matter that was made.
  fileprivate func isBodyKept(in other: Document) -> Bool {
    if fences != nil || hasFrontMatter { return other.bytes[other.body] == bytes[body] }
    let text = bytes.starts(with: "\u{FEFF}".utf8) ? bytes.dropFirst(3) : bytes[...]
    return other.bytes.suffix(text.count).elementsEqual(text)
  }
}
