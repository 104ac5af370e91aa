#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// Folders on the way to a path that a person named; links among them are followed.
package enum Folders {
  /// Makes what is missing of an absolute path, 0700, and gives back what was made, the outermost
  /// first.
  ///
  /// What could not be made is told by whoever opens the folder next.
  @discardableResult
  package static func make(_ path: String) -> [String] {
    var made: [String] = []
    var folder = ""
    for name in path.split(separator: "/") {
      folder += "/" + name
      if mkdir(folder, 0o700) == 0 { made.append(folder) }
    }
    return made
  }

  /// Removes folders that were made, the innermost first, for as long as they are empty.
  package static func remove(_ made: [String]) {
    for folder in made.reversed() where rmdir(folder) != 0 { return }
  }
}
