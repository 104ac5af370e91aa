import JournalFormat
import Yams

/// Compares what JournalFormat reads with what Yams reads, and keeps it for PyYAML to be compared.
struct Comparison {
  private(set) var accepted = 0
  private(set) var refused = 0
  /// Where the readers disagree, a line each.
  private(set) var differences: [String] = []
  /// What was accepted, a line of JSON each.
  private(set) var lines: [String] = []
  private let checker = Checker()

  /// Compares one document, which is YAML as a whole or has fences and a body.
  ///
  /// A document of the subset must be accepted; any other may be refused with a code and a place.
  mutating func add(_ bytes: [UInt8], name: String, isWhole: Bool, isOfSubset: Bool = false) {
    let document = Document(bytes, fenced: !isWhole)
    guard isWhole || document.fences != nil || !document.problems.isEmpty else { return }
    let errors = errors(document, isWhole: isWhole)
    for error in errors where !(0...bytes.count).contains(error.range.upperBound) {
      differences.append("\(name): \(error.code) has no place in the file")
    }
    if errors.isEmpty {
      accepted += 1
      compare(document, name, isWhole: isWhole)
    } else {
      refused += 1
      guard isOfSubset else { return }
      let reasons = errors.map { "\($0.code) \($0.message) at \($0.range)" }
      let text = String(decoding: bytes, as: UTF8.self)
      differences.append("\(name): \(text.json) is refused: \(reasons)")
    }
  }

  /// The errors in how the file is written; what its fields hold is no matter of YAML.
  private func errors(_ document: Document, isWhole: Bool) -> [Diagnostic] {
    let path = isWhole ? "journal.yaml" : "entries/2026/03/2026-03-04-note.md"
    let findings = checker.check(document, path: path)
    return findings.filter { $0.severity == .error && $0.code.number < 200 }
  }

  private mutating func compare(_ document: Document, _ name: String, isWhole: Bool) {
    let content = isWhole ? 0..<document.bytes.count : document.fences?.content ?? 0..<0
    let text = String(decoding: document.bytes[content], as: UTF8.self)
    let ours = document.readings
    let pairs = ours.map { "[\($0.key.json),\($0.reading.json)]" }.joined(separator: ",")
    lines.append("{\"name\":\(name.json),\"yaml\":\(text.json),\"pairs\":[\(pairs)]}")
    do {
      let theirs =
        try Yams.compose(yaml: text)?.mapping?.map { ($0.scalar?.string ?? "?", $1.reading) } ?? []
      let agree =
        ours.count == theirs.count
        && zip(ours, theirs).allSatisfy { $0.key == $1.0 && $0.reading.agrees(with: $1.1) }
      if !agree {
        differences.append("\(name): \(text.json) is read as \(ours), by Yams as \(theirs)")
      }
    } catch {
      differences.append("\(name): \(text.json) is accepted, and refused by Yams: \(error)")
    }
  }
}
