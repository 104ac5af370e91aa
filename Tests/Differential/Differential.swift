import FormatLaws
import JournalFormat

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// `journal-differential OUTPUT COUNT` compares generated documents, `journal-differential OUTPUT`
/// the files whose paths stand on standard input; OUTPUT is written for PyYAML to be compared.
@main
enum Differential {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first else {
      return end("usage: journal-differential OUTPUT [COUNT]")
    }
    var comparison = Comparison()
    if let count = arguments.dropFirst().first.flatMap({ Int($0) }) {
      for seed in 0..<count {
        var writer = RandomFrontMatter(seed: seed)
        comparison.add(
          Array(writer.text().utf8),
          name: "seed \(seed)",
          isWhole: true,
          isOfSubset: true
        )
      }
    } else {
      while let path = readLine() {
        guard let bytes = bytes(of: path) else { return end("could not read '\(path)'") }
        comparison.add(bytes, name: path, isWhole: path.hasSuffix(".yaml"))
      }
    }
    write(comparison.lines, to: output)
    for difference in comparison.differences.prefix(20) { print(difference) }
    print(
      "JournalFormat and Yams: \(comparison.accepted) accepted, \(comparison.refused) refused, "
        + "\(comparison.differences.count) different"
    )
    if !comparison.differences.isEmpty { exit(1) }
  }

  private static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ lines: [String], to path: String) {
    guard let file = fopen(path, "w") else { return end("could not write '\(path)'") }
    for line in lines { fputs(line + "\n", file) }
    fclose(file)
  }

  private static func end(_ message: String) {
    print("journal-differential: \(message)")
    exit(2)
  }
}
