import JournalFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// A file outside every journal; links on the way to it are the person's own and are followed.
struct SettingsFile {
  private let folder: String
  private let name: String

  init(_ path: String) {
    let path = Self.resolved(path)
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    folder = String(path[..<slash])
    name = String(path[slash...].dropFirst())
  }

  /// The file's bytes; `nil` when there is none.
  func read() throws(FileError) -> [UInt8]? {
    do {
      guard let name = RelativePath(name) else { return nil }
      return try Root(at: folder).read(name, limit: Journal.Limits.settings)
    } catch  where error.isMissing {
      return nil
    }
  }

  func write(_ bytes: [UInt8]) throws(FileError) {
    makeFolders()
    guard let name = RelativePath(name) else { return }
    let root = try Root(at: folder, temporary: ".tmp")
    try root.replace(name, with: bytes)
    try root.removeFolder(".tmp")
  }

  /// Makes what is missing of the folder, 0700; opening it says what could not be made.
  private func makeFolders() {
    var path = ""
    for name in folder.split(separator: "/") {
      path += "/" + name
      mkdir(path, 0o700)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
