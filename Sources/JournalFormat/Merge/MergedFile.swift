/// What a merge makes of three versions of one file.
public struct MergedFile: Sendable, Hashable {
  /// The file at its path; `nil` when it is gone on every side.
  public let bytes: [UInt8]?
  /// Files that stand beside it because one file could not hold both sides.
  public let copies: [KeptCopy]
  /// What the person may want to know, without repetition, in a fixed order.
  public let record: [MergeNote]

  init(_ bytes: [UInt8]?, copies: [KeptCopy] = [], record: Set<MergeNote> = []) {
    self.bytes = bytes
    self.copies = copies
    self.record = record.sorted()
  }

  init(_ bytes: [UInt8]?, beside copy: KeptCopy) {
    self.init(bytes, copies: [copy], record: [.copy(path: copy.path)])
  }
}

/// A whole side of a merge, kept in a file of its own.
public struct KeptCopy: Sendable, Hashable {
  /// The journal-relative path: `slug~HASH8.md`, or `slug-HASH4.md` when it is an entry.
  public let path: String
  /// The side's bytes, as they were.
  public let bytes: [UInt8]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Makes the file that the copy at a path becomes when it shall be an entry like any other.
  public init(settledFrom path: String, bytes: [UInt8]) {
    self.init(path: CopyPath(path).entry(of: bytes), bytes: bytes)
  }

  /// The path of the file that the copy at this path stands beside; `nil` when the name is no
  /// copy's.
  public static func original(ofCopyAt path: String) -> String? { CopyPath.original(of: path) }
}

/// Something that a merge did beyond putting edits of different places together.
public enum MergeNote: Sendable, Hashable {
  /// Both sides added text at one place; both texts stay.
  case joined
  /// One side deleted what the other edited; the edit stays.
  case keptEdit
  /// A passage stands in several versions, under this id.
  case versions(id: String)
  /// Both sides changed this key; the value that lost stands in `unsettled:`.
  case unsettled(key: String)
  /// The other side is kept whole, under this path.
  case copy(path: String)
}

extension MergeNote: Comparable {
  private var rank: (Int, String) {
    switch self {
    case .joined: (0, "")
    case .versions(let id): (1, id)
    case .unsettled(let key): (2, key)
    case .keptEdit: (3, "")
    case .copy(let path): (4, path)
    }
  }

  /// The order in which a sync tells them.
  public static func < (a: MergeNote, b: MergeNote) -> Bool { a.rank < b.rank }
}
