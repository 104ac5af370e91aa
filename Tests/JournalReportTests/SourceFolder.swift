#if canImport(Glibc)
import TestSupport
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// A folder of this package, as it lies beside the test that reads it.
struct SourceFolder {
  let path: String

  /// The folder with this path from the package's root.
  init(_ path: String) {
    let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
    self.path = "\(root)/\(path)"
  }

  /// The files below it with this ending, in order, and their text.
  func files(_ ending: String) -> [(path: String, text: String)] {
    Self.paths(below: path).filter { $0.hasSuffix(ending) }.sorted()
      .compactMap { path in contents(of: path).map { (path, $0) } }
  }

  private static func paths(below folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var paths: [String] = []
    while let item = readdir(stream) {
      let name = withUnsafePointer(to: &item.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = "\(folder)/\(name)"
      paths += name.contains(".") ? [path] : Self.paths(below: path)
    }
    return paths
  }
}
