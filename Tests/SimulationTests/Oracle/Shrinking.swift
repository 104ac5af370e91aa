/// The same failure in fewer steps.
extension History {
  /// Leaves out steps, many at a time and then one by one, for as long as something of the same sort is
  /// found.
  func shrunk() -> History {
    guard let sorts = try? sorts(), !sorts.isEmpty else { return self }
    func fails(_ history: History) -> Bool {
      guard let found = try? history.sorts() else { return false }
      return !found.isDisjoint(with: sorts)
    }
    var best = self
    var calm = best
    calm.isCalm = true
    if fails(calm) { best = calm }
    var size = max(1, best.steps.count / 2)
    while true {
      var start = 0
      while start < best.steps.count {
        var fewer = best
        fewer.steps.removeSubrange(start..<min(start + size, best.steps.count))
        if fails(fewer) { best = fewer } else { start += size }
      }
      if size == 1 { return best }
      size /= 2
    }
  }

  /// What is found, without the words and devices it is found of.
  private func sorts() throws -> Set<String> {
    Set(
      try run().findings.map { $0.split(separator: " ").filter(\.isPlain).joined(separator: " ") }
    )
  }

  /// The line that runs it again.
  var command: String {
    let steps = steps.map(String.init).joined(separator: ",")
    return
      "JOURNAL_SEED=\(seed)\(isCalm ? " JOURNAL_CALM=1" : "") JOURNAL_STEPS=\(steps) make simulate"
  }
}

extension Substring {
  fileprivate var isPlain: Bool { allSatisfy { $0.isLetter && $0.isLowercase } }
}
