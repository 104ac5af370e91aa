/// The fixes that one round applies, each of which leaves the bytes of the others alone.
struct FixRound {
  private(set) var mended: [Diagnostic] = []
  private(set) var edits: [Edit] = []

  init(_ fixable: [(finding: Diagnostic, fix: Fix)]) {
    for (finding, fix) in fixable where !fix.edits.contains(where: touchesEdits) {
      mended.append(finding)
      for edit in fix.edits {
        let index = edits.firstSorted { $0.range.lowerBound > edit.range.lowerBound }
        edits.insert(edit, at: index)
      }
    }
  }

  /// Two insertions at one place touch: their order would be a guess.
  private func touchesEdits(_ edit: Edit) -> Bool {
    guard let last = edits.last, edit.range.lowerBound <= last.range.upperBound else {
      return false
    }
    let index = edits.firstSorted { $0.range.upperBound >= edit.range.lowerBound }
    return index < edits.count && edits[index].range.lowerBound <= edit.range.upperBound
  }

  /// Whether all bytes outside the edits are where they should be, and the same.
  func isKept(in new: [UInt8], of old: [UInt8]) -> Bool {
    var (oldPlace, newPlace) = (0, 0)
    for edit in edits + [Edit(old.count..<old.count, with: [])] {
      let kept = old[oldPlace..<edit.range.lowerBound]
      let replacementStart = newPlace + kept.count
      let end = replacementStart + edit.replacement.count
      guard end <= new.count, kept.elementsEqual(new[newPlace..<replacementStart]),
        edit.replacement.elementsEqual(new[replacementStart..<end])
      else { return false }
      (oldPlace, newPlace) = (edit.range.upperBound, end)
    }
    return newPlace == new.count
  }

  /// Whether each code has at least as many findings less as were mended, and none has more.
  func mends(_ findings: [Diagnostic], leaving left: [Diagnostic]) -> Bool {
    let before = findings.countByCode
    let after = left.countByCode
    let fixed = mended.countByCode
    return Set(before.keys).union(after.keys).allSatisfy { code in
      after[code, default: 0] <= before[code, default: 0] - fixed[code, default: 0]
    }
  }
}

extension [Edit] {
  /// The first place, in an array in order, from which on all are such; its end when none is.
  fileprivate func firstSorted(where isSuch: (Edit) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isSuch(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

extension [Diagnostic] {
  fileprivate var countByCode: [DiagnosticCode: Int] {
    reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }
}
