import Testing

@testable import journal

struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.compactMap { decoder.key(after: $0) }
  }

  @Test func `Letters of two, three and four bytes are one key each`() {
    #expect(keys("aé語🙂") == [.text("a"), .text("é"), .text("語"), .text("🙂")])
  }

  @Test(arguments: [
    ("\u{1B}[D", Key.left), ("\u{1B}[C", .right), ("\u{1B}OD", .left), ("\u{1B}[H", .home),
    ("\u{1B}[4~", .end), ("\u{1B}[3~", .delete), ("\u{7F}", .backspace), ("\r", .enter),
    ("\u{03}", .interrupt), ("\u{04}", .endOfInput), ("\u{05}", .editor), ("\t", .tab),
  ])
  func `Control keys and escape sequences are told apart`(typed: String, key: Key) {
    #expect(keys(typed) == [key])
  }

  @Test func `Unknown sequences yield nothing and end where they end`() {
    #expect(keys("\u{1B}[1;5Aa\u{1B}[Zb") == [.text("a"), .text("b")])
  }

  @Test func `A letter cut off by another one is dropped alone`() {
    #expect(keys([0xC3, 0x61, 0xFF, 0x62]) == [.text("a"), .text("b")])
  }

  @Test func `Pasted text is one key, whatever stands in it`() {
    #expect(
      keys("\u{1B}[200~Dear\r\n\nno\u{03}\u{1B}[201~x") == [
        .paste("Dear\r\n\nno\u{03}"), .text("x"),
      ]
    )
  }
}
