#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// What kept the program from its work on a file.
package struct FileError: Error, Hashable {
  package enum Operation: String, Sendable {
    case open
    case read
    case list
    case create
    case write
    case remove
    case makeFolder = "make the folder"
    case lock
  }

  package enum Reason: Sendable, Hashable {
    case system(ErrorNumber)
    case notAFile
    /// The file holds more bytes than this.
    case largerThan(Int)
  }

  package let operation: Operation
  /// The path as it is, not escaped.
  package let path: String
  package let reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  init(_ operation: Operation, _ path: String, _ number: ErrorNumber) {
    self.init(operation, path, .system(number))
  }

  /// The `errno`, 0 where no call failed.
  package var code: Int32 {
    if case .system(let number) = reason { number.code } else { 0 }
  }

  package var isMissing: Bool { code == ENOENT }
  package var isExisting: Bool { code == EEXIST }
}

extension FileError: CustomStringConvertible {
  /// A sentence as `could not write 'notes.md': No space left on device; nothing was lost`.
  package var description: String {
    let changes = operation == .create || operation == .write
    return "could not \(operation.rawValue) \(EscapedText(fileName: path)): \(reason)" + remedy
      + (changes ? "; nothing was lost" : "")
  }

  /// What to do where a right is missing: it is the folder's, since files are put there whole.
  private var remedy: String {
    guard code == EACCES, [.create, .write, .remove, .makeFolder].contains(operation) else {
      return ""
    }
    return "; give yourself the right to write in its folder ('chmod u+w') and try again"
  }
}

extension FileError.Reason: CustomStringConvertible {
  /// What is wrong, without the path.
  package var description: String {
    switch self {
    case .system(let number) where number.code == ELOOP:
      "it is a symbolic link, and those are not followed"
    case .system(let number): number.description
    case .notAFile: "it is not a regular file"
    case .largerThan(let limit): "it is larger than \(limit) bytes"
    }
  }
}
