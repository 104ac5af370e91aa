#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

/// What a file of the package holds, which the tests compare with a text; `UPDATE_GOLDEN=1` writes
/// the text there first.
public func golden(_ path: String, for text: String) -> String? {
  let root = #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 }
  if getenv("UPDATE_GOLDEN") != nil, let file = fopen("\(root)/\(path)", "w") {
    fputs(text, file)
    fclose(file)
  }
  return contents(of: "\(root)/\(path)")
}

/// The text of a file; `nil` when there is none.
public func contents(of path: String) -> String? {
  guard let file = fopen(path, "r") else { return nil }
  defer { fclose(file) }
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = fread(&buffer, 1, buffer.count, file)
    guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
    bytes += buffer[..<count]
  }
}
