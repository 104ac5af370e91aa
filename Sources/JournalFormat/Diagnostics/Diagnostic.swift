/// Something that a reader of a file should know: what is wrong where, and what mends it.
public struct Diagnostic: Sendable, Hashable {
  /// How bad it is; errors sort before warnings before infos.
  public enum Severity: String, Sendable, CaseIterable {
    /// Something is not read, or not as it was meant.
    case error
    /// It is read, but probably not what was meant, or other tools read it otherwise.
    case warning
    /// Good to know.
    case info
  }

  /// A place that has to do with the finding, perhaps in another file.
  public struct Related: Sendable, Hashable {
    /// The journal-relative path; `nil`: the same file.
    public let path: String?
    /// Bytes of that file.
    public let range: Range<Int>
    /// What the place has to do with it.
    public let message: String

    /// Makes a place of another file, or of the same one when there is no path.
    public init(path: String? = nil, range: Range<Int>, message: String) {
      self.path = path
      self.range = range
      self.message = message
    }
  }

  /// The code, as `JF301`; the registry says the rest.
  public let code: DiagnosticCode
  /// How bad it is in this journal.
  public var severity: Severity
  /// One sentence: lower case, no full stop.
  public let message: String
  /// Bytes of the file, as few as possible.
  public let range: Range<Int>
  /// What stands under the excerpt's underline.
  public let label: String?
  /// Other places that have to do with it.
  public let related: [Related]
  /// What else there is to know, a sentence each.
  public internal(set) var notes: [String]
  /// What the person could do.
  public let help: String?
  /// Ways to mend it, the best first.
  public private(set) var fixes: [Fix]

  /// Makes a finding of the code's own severity unless another is given.
  public init(
    _ code: DiagnosticCode,
    severity: Severity? = nil,
    _ message: String,
    at range: Range<Int>,
    label: String? = nil,
    related: [Related] = [],
    notes: [String] = [],
    help: String? = nil,
    fixes: [Fix] = []
  ) {
    self.code = code
    self.severity = severity ?? code.severity
    self.message = message
    self.range = range
    self.label = label
    self.related = related
    self.notes = notes
    self.help = help
    self.fixes = fixes
  }
}

extension Diagnostic {
  /// The same finding, in a file that only a person is to change.
  public var withFixesOffered: Diagnostic {
    var finding = self
    finding.fixes = fixes.map { fix in
      fix.edits.isEmpty ? fix : Fix(fix.title, .offered, edits: fix.edits)
    }
    return finding
  }
}

/// A way to mend a finding.
public struct Fix: Sendable, Hashable {
  /// What the fix does, in the imperative: "quote the value".
  public let title: String
  /// Who may apply it.
  public enum Application: Sendable, Hashable {
    /// Any program, since it keeps the meaning.
    case safe
    /// A program that was asked for fixes that may change the meaning.
    case unsafe
    /// A person alone: another fix is as good, it is no edit, or the file is not to be rewritten.
    case offered
  }

  /// Who may apply it.
  public let application: Application
  /// Edits that do not overlap, in the order of their ranges.
  public let edits: [Edit]
  /// The name that the file gets, in its folder; `nil` when it keeps its own.
  public let newName: String?

  /// Makes a fix that a program may apply, from edits that do not overlap and stand in their order.
  public init(_ title: String, isSafe: Bool = true, edits: [Edit]) {
    self.init(title, isSafe ? .safe : .unsafe, edits: edits)
  }

  /// Makes a fix.
  public init(_ title: String, _ application: Application, edits: [Edit]) {
    self.title = title
    self.application = application
    self.edits = edits
    newName = nil
  }

  /// Makes a fix that gives the file another name and leaves its bytes alone.
  public init(_ title: String, renamingTo newName: String) {
    self.title = title
    application = .offered
    edits = []
    self.newName = newName
  }
}

/// One splice: these bytes of the file become those; all others stay as they are.
public struct Edit: Sendable, Hashable {
  /// The bytes that go; empty for an insertion.
  public let range: Range<Int>
  /// The bytes that come in their place.
  public let replacement: [UInt8]

  /// Makes a splice from bytes.
  public init(_ range: Range<Int>, with replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  /// Makes a splice from text.
  public init(_ range: Range<Int>, with replacement: String) {
    self.init(range, with: Array(replacement.utf8))
  }
}

extension Fix {
  /// Whether it keeps the meaning, so that `--fix` may apply it without being asked.
  public var isSafe: Bool { application == .safe }

  /// The fix that makes these edits; none when the document refuses them.
  static func unlessRefused(
    _ title: String,
    isSafe: Bool = true,
    _ edits: () throws(EditRefusal) -> [Edit]
  ) -> [Fix] {
    do { return [Fix(title, isSafe: isSafe, edits: try edits())] } catch { return [] }
  }
}
