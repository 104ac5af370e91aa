#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A file outside every journal that a person named by a path of their own.
///
/// Links in that path, also at its end, are the person's own and are followed.
package struct NamedFile: Sendable {
  /// The path as it was named; errors say it.
  package let path: String
  private let folder: String
  /// `nil` where the path ends with a slash or is none.
  private let name: RelativePath?

  package init(_ path: String) {
    self.path = path
    let real = Self.realPath(of: path) ?? path
    let slash = real.lastIndex(of: "/")
    folder = slash.map { $0 == real.startIndex ? "/" : String(real[..<$0]) } ?? "."
    name = RelativePath(slash.map { real[real.index(after: $0)...] } ?? real[...])
  }

  /// The file's bytes; `nil` when there is none.
  package func read(limit: Int) throws(FileError) -> [UInt8]? {
    guard let name else { throw FileError(.read, path, .notAFile) }
    do throws(FileError) {
      return try Root(at: folder).read(name, limit: limit)
    } catch {
      if error.isMissing { return nil }
      throw FileError(error.operation, path, error.reason)
    }
  }

  /// Puts these bytes in place of what the file held, in one step.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    guard let name else { throw FileError(.write, path, .notAFile) }
    do throws(FileError) {
      let root = try Root(at: folder, temporary: ".journal-tmp")
      try root.replace(name, with: bytes)
      try root.removeFolder(".journal-tmp")
    } catch {
      throw FileError(.write, path, error.reason)
    }
  }

  /// Makes what is missing of the folder that the file lies in.
  package func makeFolders() { Folders.make(folder) }

  /// The permission bits of what a path names, the lowest nine; `nil` where there is nothing.
  package static func mode(of path: String) -> UInt16? {
    var status = stat()
    return stat(path, &status) == 0 ? UInt16(truncatingIfNeeded: status.st_mode) & 0o777 : nil
  }

  /// Whether others on this machine may look into a folder: it and all above it let them through;
  /// `nil` where there is nothing.
  package static func isOpenToOthers(_ folder: String) -> Bool? {
    guard var path = realPath(of: folder)?[...] else { return nil }
    while !path.isEmpty {
      guard let mode = mode(of: String(path)), mode & 0o001 != 0 else { return false }
      path = path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)
    }
    return true
  }

  /// Whether a program can be started by this name: a path, or a name looked up in the folders of
  /// `searchPath`.
  package static func isProgram(_ name: String, searchPath: String) -> Bool {
    if name.contains("/") { return access(name, X_OK) == 0 }
    return searchPath.split(separator: ":").contains { access("\($0)/\(name)", X_OK) == 0 }
  }

  /// The path from the top, without links and dots; `nil` where there is nothing.
  package static func realPath(of path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
