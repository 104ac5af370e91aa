private import CFiles

/// The environment the program was started with, or one made for a test.
package struct EnvironmentVariables: Sendable, Equatable {
  package var values: [String: String]

  package init(_ values: [String: String]) {
    self.values = values
  }

  package static func current() -> EnvironmentVariables {
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
    return EnvironmentVariables(values)
  }

  /// The value, or `nil` when the variable is missing or empty.
  package subscript(name: String) -> String? {
    values[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a variable that names a folder; one that is no path from the top says nothing.
  package func folder(_ name: String) -> String? {
    self[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
  }

  /// The person's own folder.
  package var home: String? { folder("HOME") }
}
