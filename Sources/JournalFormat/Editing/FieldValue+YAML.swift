extension FieldValue {
  /// The value as front matter writes it, on one line.
  ///
  /// Only a text is put in quotes for its spelling: `.text("no")` → `"no"`, `.flag(false)` →
  /// `false`.
  public var yaml: String {
    switch self {
    case .text(let text): YAML.scalar(text)
    case .words(let words): YAML.list(words)
    case .whole(let number): String(number)
    case .number(let number): Self.decimal(number)
    case .flag(let flag): flag ? "true" : "false"
    case .date(let date): date.description
    case .ratings(let ratings):
      YAML.list(ratings.map { "\($0.area)=\(Self.decimal($0.value))" })
    }
  }

  /// The items of a value that is a list, as they are before quoting; `nil` for any other.
  var items: [String]? {
    switch self {
    case .words(let words): words
    case .ratings(let ratings): ratings.map { "\($0.area)=\(Self.decimal($0.value))" }
    default: nil
    }
  }

  /// The shortest form: whole, or with six decimals at most.
  ///
  /// Six, where the exact number would be longer than the format reads. A number that it cannot
  /// hold at all becomes `1e+20` or `inf`, which it refuses.
  static func decimal(_ number: Double) -> String {
    if let whole = Int(exactly: number) { return String(whole) }
    let exact = String(number)
    guard exact.utf8.count > 16 || exact.contains("e"), number.magnitude < 1e9 else {
      return exact
    }
    let millionths = Int(number.magnitude * 1e6 + 0.5)
    let decimals = String(1_000_000 + millionths % 1_000_000).dropFirst()
    return "\(number < 0 ? "-" : "")\(millionths / 1_000_000).\(decimals)"
  }
}
