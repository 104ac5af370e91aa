/// `4.1`, right-aligned in eight columns.
func milliseconds(_ nanoseconds: Double) -> String {
  let tenths = Int((nanoseconds / 100_000).rounded())
  let text = "\(tenths / 10).\(tenths % 10)"
  return String(repeating: " ", count: max(0, 8 - text.count)) + text
}

/// `0.55`.
func decimals(_ number: Double) -> String {
  let hundredths = Int((number * 100).rounded())
  let rest = abs(hundredths % 100)
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
}

extension String {
  func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: Swift.max(1, width - count))
  }
}

extension Command {
  /// The command as it would be typed.
  var words: String {
    if program == "sh" { return arguments.last ?? program }
    let name = program.split(separator: "/").last.map(String.init) ?? program
    return ([name] + arguments).joined(separator: " ")
  }
}
