/// What a name in a folder stands for.
package enum FileKind: Sendable, Hashable {
  case file
  case folder
  case link
  /// A pipe, a socket or a device.
  case other
}

/// A name in a folder.
package struct FolderEntry: Sendable, Hashable {
  package let name: String
  package let kind: FileKind
}

/// What the system knows of a file without opening it.
package struct FileStatus: Sendable, Hashable {
  package let kind: FileKind
  /// Bytes.
  package let size: Int
  /// Permission bits, the lowest nine.
  package let mode: UInt16
  /// Nanoseconds since 1970.
  package let modified: Int64
  /// The file's number in its file system: another file, another number.
  package let identity: UInt64
}
