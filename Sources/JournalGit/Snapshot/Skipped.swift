import JournalFiles

/// A path that a snapshot left as the last one had it, and why.
package struct Skipped: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// Larger than this many bytes.
    case tooLarge(Int)
    /// Not allowed to be read, or the disk failed.
    case unreadable
    /// Written to for as long as we looked.
    case changing
    case ignored
    /// What an editor or the system leaves beside a file.
    case leftover
    case link
    /// A pipe, a socket or a device.
    case special
    /// A folder that is a git repository of its own, also a bare one, as a hub is.
    case nestedRepository
    /// A name that other machines could not take, or must not.
    case unsafeName
    /// A name that differs from another one there only in case or composition.
    case twin
    /// It was put aside from this path, and what was written to it cannot be brought back there.
    case displaced(String)

    /// Whether nobody expects the file to be taken, so that it is not worth a word.
    package var isExpected: Bool { self == .ignored || self == .leftover }
  }

  /// The path as it is, not escaped; one of a folder stands for all in it.
  package let path: String
  package let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension Skipped.Reason: CustomStringConvertible {
  /// A clause, as `it is larger than 4194304 bytes`.
  package var description: String {
    switch self {
    case .tooLarge(let limit): "it is larger than \(limit) bytes"
    case .unreadable: "it cannot be read"
    case .changing: "it is being written"
    case .ignored: "git ignores it ('git check-ignore -v' says by which rule)"
    case .leftover: "an editor or the system left it there"
    case .link: "it is a symbolic link"
    case .special: "it is not a regular file"
    case .nestedRepository: "it is a git repository of its own"
    case .unsafeName: "other machines could not take its name"
    case .twin: "its name differs from another's only in case or in how an accent is written"
    case .displaced(let path):
      "it was \(EscapedText(fileName: path)) and cannot be read; once it can ('chmod u+r'), the next sync "
        + "looks whether words of yours are in it"
    }
  }
}
