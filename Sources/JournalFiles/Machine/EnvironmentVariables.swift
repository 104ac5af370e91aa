private import CFiles

#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

/// The environment the program was started with, or one made for a test.
///
/// The program's own is copied only for a program that it starts; a single variable is looked up.
package struct EnvironmentVariables: Sendable {
  /// `nil`: those of the process.
  private var own: [String: String]?

  package init(_ values: [String: String]) {
    own = values
  }

  private init() {}

  package static func current() -> EnvironmentVariables { EnvironmentVariables() }

  /// All of them by their names.
  package var values: [String: String] {
    get { own ?? Self.ofProcess }
    set { own = newValue }
  }

  /// The value, or `nil` when the variable is missing or empty.
  package subscript(name: String) -> String? {
    let value = own.map { $0[name] } ?? getenv(name).map { String(cString: $0) }
    return value.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static var ofProcess: [String: String] {
    var values: [String: String] = [:]
    var place = cfiles_environment()
    while let text = place?.pointee {
      let parts = String(cString: text).split(
        separator: "=",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      if parts.count == 2 { values[String(parts[0])] = String(parts[1]) }
      place = place?.advanced(by: 1)
    }
    return values
  }

  /// The value of a variable that names a folder; one that is no path from the top says nothing.
  package func folder(_ name: String) -> String? {
    self[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The person's own folder.
  package var home: String? { folder("HOME") }
}
