import JournalFiles
import JournalFormat
import JournalGit
import JournalReport
import JournalStore

/// What fixes make of files; nothing is written yet.
struct Mending: Sendable {
  struct File: Sendable {
    let path: RelativePath
    let before: [UInt8]
    let after: [UInt8]
    /// How many findings are mended.
    let count: Int
  }

  private(set) var files: [File] = []
  /// Files that could be mended, and whose names keep their old bytes out of the history.
  private(set) var unnameable: [String] = []

  /// What the fixer makes of one file.
  init(_ before: [UInt8], at path: String, by fixer: Fixer, unsafe: Bool) {
    let (after, applied, _) = fixer.fix(before, path: path, unsafe: unsafe)
    guard after != before else { return }
    guard let relative = RelativePath(path), PathRules.isAllowed(path: path) else {
      unnameable = [path]
      return
    }
    files = [File(path: relative, before: before, after: after, count: applied.count)]
  }

  /// All of these, in the order of the paths.
  init(_ mendings: some Sequence<Mending>) {
    for mending in mendings {
      files += mending.files
      unnameable += mending.unnameable
    }
    files.sort { $0.path < $1.path }
    unnameable.sort()
  }

  /// What the fixes change, as a patch.
  var patch: [Patch.Row] {
    files.flatMap { Patch($0.path.string, from: $0.before, to: $0.after).rows }
  }
}

extension Session {
  /// Names the files that no fix touches though one could.
  func warn(ofUnnameable mending: Mending) {
    for path in mending.unnameable {
      warn("journal: \(fileName: path) was left alone: other machines could not take its name")
    }
  }

  /// Shows a patch; into a pipe its bytes as they are, so that `git apply` takes it.
  func show(_ patch: [Patch.Row]) {
    if output.isTerminal {
      show(patch.map { Line(String(decoding: $0.bytes.dropLast(), as: UTF8.self), $0.style) })
    } else {
      for row in patch { output.write(raw: row.bytes) }
    }
  }

  /// Writes the mended files and commits them at once; what they held before is in the history.
  ///
  /// Where one fails, the others are written all the same.
  func save(_ mending: Mending, in journal: Journal) throws {
    let unsafe = try keep(mending.files.map { ($0.path, $0.before) }, in: journal)
    let reasons = Dictionary(unsafe.map { ($0.path, $0.reason) }) { first, _ in first }
    let safe = mending.files.filter { reasons[$0.path.string] == nil }
    let rewritings = safe.map { Rewriting($0.path, from: $0.before, to: $0.after) }
    let outcomes = try safe.isEmpty ? [] : save(rewritings, in: journal)
    for file in mending.files {
      guard let reason = reasons[file.path.string] else { continue }
      warn(of: file, leftAlone: reason == .changing ? nil : reason)
    }
    var mended: [Mending.File] = []
    var failure: GitError?
    for (file, outcome) in zip(safe, outcomes) {
      switch outcome {
      case .success(true): mended.append(file)
      case .success(false): warn(of: file, leftAlone: nil)
      case .failure(let error):
        warn("journal: \(fileName: file.path.string) could not be mended")
        failure = failure ?? error
      }
    }
    if failure != nil {
      for file in mended { note("journal: \(fileName: file.path.string) was mended") }
    }
    commit(mended, in: journal)
    if let failure { throw failure }
  }

  /// `reason` is why the history cannot take the file; `nil`: it was changed just now.
  private func warn(of file: Mending.File, leftAlone reason: Skipped.Reason?) {
    let name = EscapedText(fileName: file.path.string)
    if let reason {
      warn("journal: \(name) was left alone: the history cannot take it, \(reason.description)")
    } else {
      warn("journal: \(name) was changed just now and was left alone")
    }
  }

  private func commit(_ mended: [Mending.File], in journal: Journal) {
    guard !mended.isEmpty else { return }
    let count = mended.reduce(0) { $0 + $1.count }
    let files = mended.count == 1 ? "1 file" : "\(mended.count) files"
    note("Mended \(count == 1 ? "1 finding" : "\(count) findings") in \(files).")
    commit(mended.map(\.path), "Mend \(files)", by: "check", in: journal)
  }
}
