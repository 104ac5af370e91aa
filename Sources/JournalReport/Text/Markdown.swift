/// Pieces of Markdown.
enum Markdown {
  /// Foreign text as Markdown and HTML show it literally, on one line.
  ///
  /// Controls, and the marks that turn the reading direction, are left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~", "#", "!", "$", "^", "=", "@":
        escaped += "\\"
        escaped.unicodeScalars.append(scalar)
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}":
        escaped += " "
      case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{200E}", "\u{200F}",
        "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}":
        continue
      default:
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escapedStart(escaped)
  }

  /// Text that would begin a list item is kept from it.
  private static func escapedStart(_ text: String) -> String {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    let rest = text.dropFirst(digits.count)
    guard let mark = rest.first else { return text }
    let beginsItem = digits.isEmpty ? "+-".contains(mark) : ".)".contains(mark)
    return beginsItem ? digits + "\\" + rest : text
  }

  /// A table; its cells are Markdown already.
  static func table(_ head: [String], _ rows: [[String]]) -> String {
    let rule = head.map { _ in "---" }
    return ([head, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
  }

  static func list(_ items: [String]) -> String {
    items.map { "- \($0)\n" }.joined()
  }

  /// Rows as they stand, without blanks at their ends.
  static func code(_ rows: [String]) -> String {
    let trimmed = rows.map { row in
      String(row.dropLast(row.reversed().prefix { $0 == " " }.count))
    }
    return "```text\n" + trimmed.map { $0 + "\n" }.joined() + "```\n"
  }
}
