import FormatLaws
import JournalFormat
import Testing

#if canImport(Glibc)
import Glibc
#elseif canImport(Darwin)
import Darwin
#endif

@Suite struct `The laws of the format` {
  private static let fuzzFolder =
    #filePath.split(separator: "/").dropLast(3).reduce("") { $0 + "/" + $1 } + "/Fuzz"

  @Test func `hold for what the fuzzer found so far`() throws {
    let corpus = try files(in: Self.fuzzFolder + "/Corpus")
    #expect(!corpus.isEmpty)
    for file in corpus {
      #expect(throws: Never.self, "\(file.name)") { try Law.check(case: file.bytes) }
    }
  }

  @Test func `hold for reading of random files, each cut somewhere`() throws {
    var random = SeededGenerator(seed: 1)
    let seeds = try files(in: Self.fuzzFolder + "/Seeds").map(\.bytes)
    for seed in 0..<1000 {
      var writer = RandomFrontMatter(seed: seed)
      let text = Array("---\n\(writer.text())---\n# Body\n\n- one\n".utf8)
      var file = try #require((seeds + [text]).randomElement(using: &random))
      file.mutate(using: &random)
      for bytes in [text, text.dropLast(Int.random(in: 0...text.count, using: &random)), file] {
        try Law.reading.check(bytes)
      }
    }
  }

  @Test(arguments: 0..<8)
  func `hold for edits of real-looking files`(batch: Int) throws {
    let seeds = try files(in: Self.fuzzFolder + "/Seeds").map(\.bytes)
    var random = SeededGenerator(seed: batch)
    for _ in 0..<600 {
      var file = try #require(seeds.randomElement(using: &random))
      for _ in 0..<Int.random(in: 0...2, using: &random) { file.mutate(using: &random) }
      let choice = [
        UInt8.random(in: 0...255, using: &random), .random(in: 0...255, using: &random),
      ]
      try Law.editing.check(choice + file)
    }
  }

  @Test(arguments: 0..<4)
  func `hold for edits of front matter in every style`(batch: Int) throws {
    var random = SeededGenerator(seed: batch)
    for seed in (batch * 300)..<((batch + 1) * 300) {
      var writer = RandomFrontMatter(seed: seed)
      let newline = Bool.random(using: &random) ? "\n" : "\r\n"
      let text = "---\n\(writer.text())---\nBody".withLineEndings(newline)
      for call in UInt8(0)..<8 {
        let first = call + 8 * .random(in: 0..<32, using: &random)
        try Law.editing.check([first, .random(in: 0...255, using: &random)] + Array(text.utf8))
      }
    }
  }

  private func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    guard let listing = opendir(folder) else { throw Missing(folder: folder) }
    defer { closedir(listing) }
    var files: [(name: String, bytes: [UInt8])] = []
    while let entry = readdir(listing) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix("."), let bytes = bytes(of: "\(folder)/\(name)") else { continue }
      files.append((name, bytes))
    }
    return files.sorted { $0.name < $1.name }
  }

  private func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    return Array(bytes.prefix(count))
  }

  private struct Missing: Error {
    let folder: String
  }
}

extension [UInt8] {
  /// Puts in, takes out, or doubles something at a random place.
  fileprivate mutating func mutate(using random: inout SeededGenerator) {
    guard !isEmpty else { return }
    let place = Int.random(in: indices, using: &random)
    switch Int.random(in: 0..<3, using: &random) {
    case 0: insert(Array("\n -:#=[],'\"".utf8).randomElement(using: &random) ?? 0, at: place)
    case 1: remove(at: place)
    default:
      let end = Swift.min(count, place + Int.random(in: 1...20, using: &random))
      insert(contentsOf: self[place..<end], at: place)
    }
  }
}
