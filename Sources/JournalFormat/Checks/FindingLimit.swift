extension Diagnostic {
  /// How many findings of one file are named.
  ///
  /// No person makes more slips in one file; to name all of one that was made to be slow would help
  /// nobody.
  static let mostNamed = 1000
}

extension Sequence {
  /// What is found in the elements, in order, until it is enough of each of the codes that there
  /// may be, so that many findings of one do not hide those of another.
  func findings(
    atMost limit: Int,
    codes: Int = 1,
    _ finding: (Element) -> Diagnostic?
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var counts: [DiagnosticCode: Int] = [:]
    var full = 0
    for element in self {
      guard let found = finding(element) else { continue }
      let count = counts[found.code, default: 0] + 1
      guard count <= limit else { continue }
      findings.append(found)
      counts[found.code] = count
      if count == limit { full += 1 }
      if full == codes { break }
    }
    return findings
  }
}

extension [Diagnostic] {
  /// Adds what another check found.
  ///
  /// Most find nothing, and to copy many findings takes time.
  mutating func add(_ more: [Diagnostic]) {
    if isEmpty { self = more } else { self += more }
  }

  /// As many as are named of one file, in their order; the worst ones stay, and the last one says
  /// that there are more.
  var named: [Diagnostic] {
    guard count > Diagnostic.mostNamed else { return self }
    let worstFirst = Diagnostic.Severity.allCases.flatMap { severity in
      indices.filter { self[$0].severity == severity }
    }
    var named = worstFirst.prefix(Diagnostic.mostNamed).sorted().map { self[$0] }
    named[named.count - 1].notes.append(
      "there is more in this file; no more than \(Diagnostic.mostNamed) findings are named"
    )
    return named
  }
}
