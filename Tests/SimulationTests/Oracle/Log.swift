/// What happened in a history, line by line; two runs of one seed have equal hashes.
struct Log {
  private(set) var lines: [String] = []
  /// FNV-1a over all lines.
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  /// How deep in interference the next line is.
  var depth = 0
  private let keepsLines: Bool

  init(keepsLines: Bool) {
    self.keepsLines = keepsLines
  }

  mutating func add(_ line: String) {
    for byte in line.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    if keepsLines { lines.append(String(repeating: "  ", count: depth) + line) }
  }

  /// Shows a text, to whoever looks for the fault.
  mutating func show(_ name: String, _ text: @autoclosure () -> [UInt8]?) {
    guard keepsLines else { return }
    // A zero, as pictures have it, would end what a test reports.
    let shown = text().map { Page($0.map { $0 == 0 ? UInt8(ascii: "0") : $0 }) }
    let lines = shown?.lines.map { "    | " + $0 } ?? ["    (none)"]
    for line in ["  \(name):"] + lines {
      self.lines.append(String(repeating: "  ", count: depth) + line)
    }
  }
}
