extension [Line] {
  /// The lines with others to their right, behind a bar; none of the first is wider than `width`.
  package func beside(_ others: [Line], width: Int) -> [Line] {
    (0..<Swift.max(count, others.count)).map { index in
      let left = index < count ? self[index] : Line()
      let right = index < others.count ? others[index] : Line()
      let gap = String(repeating: " ", count: Swift.max(0, width - left.columns))
      let bar = right.runs.isEmpty ? " │" : " │ "
      return left + Line(gap) + Line(bar, .quiet) + right
    }
  }
}
