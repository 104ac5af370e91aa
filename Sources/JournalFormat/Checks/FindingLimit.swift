extension Diagnostic {
  /// How many findings of one file are named.
  ///
  /// No person makes more slips in one file; to name all of one that was made to be slow would help
  /// nobody.
  static let mostNamed = 1000
}

extension Sequence {
  /// What is found in the elements, in order, until it is enough.
  func findings(atMost limit: Int, _ finding: (Element) -> Diagnostic?) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for element in self {
      guard let found = finding(element) else { continue }
      findings.append(found)
      if findings.count == limit { break }
    }
    return findings
  }
}

extension [Diagnostic] {
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
