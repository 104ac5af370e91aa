/// Whether a tree that came from elsewhere may be written to the disk.
///
/// A pure function of modes, names and sizes, fed entry by entry. What could write elsewhere, run or
/// exhaust is refused; git's own checks and libgit2's let some of that through. A name that only some
/// systems cannot have is no such thing: it gets another one, see `TidyFolder`.
package struct TreeVetting {
  /// The rule that an entry broke.
  package enum Fault: Error, Sendable, Hashable {
    case link
    case submodule
    /// A mode that is neither a file's nor a folder's.
    case mode(UInt32)
    case name
    case tooDeep
    case tooManyEntries
    case tooLarge(Int)
    case tooMuch
  }

  /// Which way a tree goes: the rules are the same, what is said differs.
  enum Direction {
    case coming
    case leaving
  }

  let direction: Direction
  private let limits: Limits
  private var entries = 0
  private(set) var bytes = 0

  package init(limits: Limits = Limits()) {
    self.init(limits: limits, direction: .coming)
  }

  init(limits: Limits, direction: Direction) {
    self.limits = limits
    self.direction = direction
  }

  /// Begins a folder, `depth` folders below the root, with all its names; `nil` is one that is no
  /// UTF-8.
  package mutating func enter(_ names: [String?], depth: Int) throws(Fault) {
    if depth > limits.depth { throw .tooDeep }
    entries += names.count
    if entries > limits.entries { throw .tooManyEntries }
    for name in names where name.flatMap(PathRules.tidy) == nil { throw .name }
  }

  /// Looks at an entry that is new.
  package func check(mode: UInt32) throws(Fault) {
    switch mode {
    case 0o040000, 0o100644, 0o100664, 0o100755: return
    case 0o120000: throw .link
    case 0o160000: throw .submodule
    default: throw .mode(mode)
    }
  }

  /// Counts a new file's bytes.
  package mutating func add(_ path: String, size: Int) throws(Fault) {
    if size > limits.size(of: path) { throw .tooLarge(limits.size(of: path)) }
    bytes += size
    if bytes > limits.total { throw .tooMuch }
  }
}

extension TreeVetting.Fault: CustomStringConvertible {
  /// A clause, as `it is a symbolic link`.
  package var description: String {
    switch self {
    case .link: "it is a symbolic link"
    case .submodule: "it is a git repository of its own"
    case .mode(let mode): "its mode is \(String(mode, radix: 8))"
    case .name: "its name could be taken for something else"
    case .tooDeep: "it lies too many folders deep"
    case .tooManyEntries: "there are too many files; 'limits: [entries=NUMBER]' allows more"
    case .tooLarge(let limit): "it is larger than \(limit) bytes"
    case .tooMuch: "all files together are too large; 'limits: [total=BYTES]' allows more"
    }
  }
}
