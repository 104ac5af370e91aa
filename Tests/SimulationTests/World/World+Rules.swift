import JournalFormat

@testable import JournalGit
@testable import journal

extension World {
  /// What the journal knows of its files, with the planted fault if there is one.
  func rules(on device: Device) -> FileRules {
    var rules = fault?.planted(in: .journal, on: device) ?? .journal
    rules.merge = { [merge = rules.merge] versions in
      let merged = merge(versions)
      self.show(merged, of: versions)
      self.watch(merged, of: versions)
      return merged
    }
    return rules
  }

  private func show(_ merged: FileMerge, of versions: FileVersions) {
    let notes = merged.notes.map { "\($0.key): \($0.value)" }
    log.show("merge of \(versions.path), \(notes), from base", versions.base)
    log.show("ours", versions.ours)
    log.show("theirs", versions.theirs)
    log.show("merged", merged.bytes)
    for copy in merged.copies { log.show("copy \(copy.path)", copy.bytes) }
  }

  /// A merge of one file that loses a word, or brings one back and does not say so, is shown whole.
  private func watch(_ merged: FileMerge, of versions: FileVersions) {
    let (base, ours) = (Ledger.words(versions.base), Ledger.words(versions.ours))
    let theirs = Ledger.words(versions.theirs)
    let kept = merged.copies.reduce(into: Ledger.words(merged.bytes)) {
      $0.formUnion(Ledger.words($1.bytes))
    }
    if !merged.notes.isEmpty { ledger.noted([merged.bytes] + merged.copies.map(\.bytes)) }
    // Saved in the moment in which the file got a name that every device can have: both stand.
    if !versions.path.isTidy { ledger.mayReturn(base) }
    let written = ours.union(theirs).subtracting(base).union(ours.intersection(theirs))
    let back = base.subtracting(ours.intersection(theirs)).intersection(kept)
    for word in written.subtracting(kept).sorted() {
      found("a merge lost w\(word) of \(versions.path)")
    }
    for word in doubled(by: merged, of: versions) where merged.notes.isEmpty {
      found("a merge doubled w\(word) of \(versions.path)")
    }
    let inVersions = Ledger.words(merged.bytes)
      .subtracting(Ledger.words(merged.bytes.map { Page($0).withoutVersions.bytes() }))
    for word in back.subtracting(inVersions).sorted()
    where merged.notes.isEmpty && !isCopied(word, in: versions) {
      found("a merge brought w\(word) of \(versions.path) back and does not say so")
    }
  }

  /// Whether a side has a word more often than the base, told it as a value that lost, or settled for
  /// that value: a person who keeps two versions of a passage writes it anew, and so does a merge before.
  private func isCopied(_ word: Int, in versions: FileVersions) -> Bool {
    func count(_ bytes: [UInt8]?) -> Int {
      Ledger.occurrences(in: bytes ?? []).count { $0 == word }
    }
    func isTold(_ bytes: [UInt8]?) -> Bool {
      let page = Page(bytes ?? [])
      let head = versions.path.hasSuffix(".md") ? page.bodyStart : page.lines.count
      return page.lines[..<head].contains {
        $0.hasPrefix("  - \"") && Ledger.words(Array($0.utf8)).contains(word)
      }
    }
    return max(count(versions.ours), count(versions.theirs)) > count(versions.base)
      || [versions.ours, versions.theirs].contains {
        count($0) > 0 && isTold($0) != isTold(versions.base)
      }
  }

  /// Words that stand twice in what a merge made, beside passages in several versions, and in no side.
  private func doubled(by merged: FileMerge, of versions: FileVersions) -> [Int] {
    func counts(_ bytes: [UInt8]?) -> [Int: Int] {
      Dictionary(grouping: Ledger.occurrences(in: bytes ?? []), by: \.self).mapValues(\.count)
    }
    guard versions.path.hasSuffix(".md"), let bytes = merged.bytes else { return [] }
    let twice = counts(Page(bytes).withoutVersions.bytes()).filter { $0.value > 1 }
    if twice.isEmpty { return [] }
    let (ours, theirs) = (counts(versions.ours), counts(versions.theirs))
    return twice.filter { $0.value > max(ours[$0.key] ?? 0, theirs[$0.key] ?? 0) }.keys.sorted()
  }

  /// Notes what is wrong in a text that a person saved: merges may keep it, but add none.
  func noteErrors(of bytes: [UInt8], at path: String) {
    shownErrors.formUnion(World.errors(in: bytes, at: path))
    // A person may give the file, or a copy of it, a name that no day can be read from.
    if path.hasSuffix(".md") {
      shownErrors.formUnion(World.errors(in: bytes, at: "entries/2026/04/moved.md"))
    }
  }

  /// What `journal check` calls errors in a file.
  static func errors(in bytes: [UInt8], at path: String) -> Set<String> {
    let isFenced = path.hasSuffix(".md")
    guard isFenced || path.hasSuffix(".yaml") else { return [] }
    let findings = Checker().check(Document(bytes, fenced: isFenced), path: path)
    return Set(findings.filter { $0.severity == .error }.map { "\($0.code)" })
  }
}

extension String {
  /// Whether every device can have a file at this path.
  var isTidy: Bool {
    split(separator: "/").allSatisfy {
      PathRules.tidy(name: String($0))?.isSpelled(String($0)) == true
    }
  }
}
