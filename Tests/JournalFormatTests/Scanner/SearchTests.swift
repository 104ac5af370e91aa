import Testing

@testable import JournalFormat

@Suite struct `Searching bytes` {
  @Test func `a byte is found at every place, and not beyond the limit`() {
    for count in 0...100 {
      for place in 0..<count {
        var bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
        bytes[place] = UInt8(ascii: "b")
        let found = bytes.span.first(UInt8(ascii: "b"), from: 0, limit: count)
        #expect(found == place, "\(place) of \(count)")
        #expect(bytes.span.first(UInt8(ascii: "b"), from: 0, limit: place) == nil)
        #expect(bytes.span.first(UInt8(ascii: "b"), from: place + 1, limit: count) == nil)
      }
    }
  }

  @Test func `text of every length ends where it ends`() {
    for count in 1...100 {
      let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: count)
      let problems = TextScanner(bytes.span, frontMatterEnd: 0).problems
      #expect(problems.map(\.kind) == [.noFinalNewline])
    }
  }

  @Test(arguments: [0x00, 0x1F, 0x80, 0xFF] as [UInt8])
  func `a byte that no text may hold is found at every place`(byte: UInt8) {
    for place in 0..<100 {
      var bytes = [UInt8](repeating: UInt8(ascii: " "), count: 100) + [UInt8(ascii: "\n")]
      bytes[place] = byte
      let problems = TextScanner(bytes.span, frontMatterEnd: 0).problems
      #expect(problems.map(\.range) == [place..<(place + 1)])
    }
  }
}
