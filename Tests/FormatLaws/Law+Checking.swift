import JournalFormat

extension Law {
  /// Every finding has its place in the file and fixes that can be applied; what cannot be read has
  /// a finding; the screen passes nothing that a check speaks of.
  static func checkChecking(_ bytes: [UInt8]) throws(BrokenLaw) {
    let document = Document(bytes)
    let findings = LawEntry.checker.check(document, path: LawEntry.path)
    for finding in findings {
      let all = 0..<bytes.count
      try promise(all.encloses(finding.range), "\(finding.code) lies in the file", bytes)
      for related in finding.related where related.path == nil {
        try promise(all.encloses(related.range), "\(finding.code) points into the file", bytes)
      }
      for fix in finding.fixes {
        try promise(
          fix.edits.areApplicable(to: bytes),
          "the edits of \(finding.code) are in order",
          bytes
        )
      }
    }
    try promise(
      document.problems.isEmpty || !findings.isEmpty || document.isMuted,
      "what cannot be read has a finding",
      bytes
    )
    var scanner = FrontMatterScanner()
    scanner.scan(bytes.span)
    let passes = LawEntry.screen?.passes(bytes.span, scanned: scanner, stem: LawEntry.stem) ?? false
    try promise(!passes || findings.isEmpty, "the screen passes only clean files", bytes)
  }

  /// A fix mends what it says, brings nothing new, and leaves nothing for a second one.
  static func checkFixing(_ bytes: [UInt8]) throws(BrokenLaw) {
    let before = LawEntry.checker.check(Document(bytes), path: LawEntry.path).countByCode
    for unsafe in [false, true] {
      let once = LawEntry.fixer.fix(bytes, path: LawEntry.path, unsafe: unsafe)
      let twice = LawEntry.fixer.fix(once.bytes, path: LawEntry.path, unsafe: unsafe)
      try promise(twice.bytes == once.bytes, "a second fix changes nothing", bytes)
      try promise(twice.applied.isEmpty, "a second fix finds nothing to mend", bytes)
      try promise(
        !once.applied.isEmpty || once.bytes == bytes,
        "only a fix that says so changes the file",
        bytes
      )
      let after = LawEntry.checker.check(Document(once.bytes), path: LawEntry.path).countByCode
      for (code, count) in after {
        try promise(count <= before[code] ?? 0, "a fix brings no new \(code)", bytes)
      }
    }
  }
}

extension Document {
  /// Whether a comment asks for silence on a finding.
  fileprivate var isMuted: Bool {
    String(decoding: bytes, as: UTF8.self).contains("journal: ignore")
  }
}

extension [Diagnostic] {
  fileprivate var countByCode: [DiagnosticCode: Int] {
    reduce(into: [:]) { $0[$1.code, default: 0] += 1 }
  }
}

extension [Edit] {
  /// Whether the edits lie in the file and none overlaps another.
  func areApplicable(to bytes: [UInt8]) -> Bool {
    let ordered = sorted { $0.range.lowerBound < $1.range.lowerBound }
    return ordered.allSatisfy { (0..<bytes.count).encloses($0.range) }
      && zip(ordered, ordered.dropFirst()).allSatisfy {
        $0.range.upperBound <= $1.range.lowerBound
      }
  }
}
