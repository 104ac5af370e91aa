#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

// embed-template OUTPUT FOLDER PATH…
// Writes a Swift file that holds the bytes of FOLDER/PATH for every PATH, as string literals, which
// cost nothing when the program starts.

let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let folder = arguments.dropFirst().first else {
  fail("usage: embed-template OUTPUT FOLDER PATH…")
}

var source = """
  /// The starter journal, generated from `journal-template/`.
  package enum Template {
    /// Journal-relative paths and the files' text, in the order of the paths.
    package static let files: [(path: StaticString, text: StaticString)] = [

  """
for path in arguments.dropFirst(2) {
  source += "    (\(literal(path)), \(literal(contents(of: "\(folder)/\(path)")))),\n"
}
source += "  ]\n}\n"
save(source, to: output)

/// The text as a Swift literal on one line, so that no line ending can be read as another one.
func literal(_ text: String) -> String {
  var literal = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n": literal += "\\n"
    case "\"", "\\": literal += "\\\(scalar)"
    case " "..."~": literal.unicodeScalars.append(scalar)
    default: literal += "\\u{\(String(scalar.value, radix: 16))}"
    }
  }
  return literal + "\""
}

func contents(of path: String) -> String {
  guard let file = fopen(path, "rb") else { fail("could not open '\(path)'") }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&buffer, 1, buffer.count, file), count > 0 {
    bytes += buffer[..<count]
  }
  guard ferror(file) == 0, let text = String(validating: bytes, as: UTF8.self) else {
    fail("could not read '\(path)': it is not UTF-8")
  }
  return text
}

func save(_ text: String, to path: String) {
  guard let file = fopen(path, "wb") else { fail("could not open '\(path)'") }
  let bytes = Array(text.utf8)
  guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fclose(file) == 0 else {
    fail("could not write '\(path)'")
  }
}

func fail(_ message: String) -> Never {
  let line = Array("embed-template: \(message)\n".utf8)
  _ = write(STDERR_FILENO, line, line.count)
  exit(1)
}
