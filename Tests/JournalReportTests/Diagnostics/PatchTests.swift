import Testing

@testable import JournalReport

@Suite struct `A patch` {
  private func patch(_ before: String, _ after: String, path: String = "a.md") -> String {
    let patch = Patch(path, from: Array(before.utf8), to: Array(after.utf8))
    return String(decoding: patch.bytes, as: UTF8.self)
  }

  @Test func `shows three lines around each change, and its place`() {
    let before = (1...20).map { "\($0)\n" }.joined()
    let after = before.replacing("\n2\n", with: "\ntwo\n").replacing("\n17\n", with: "\n")
    #expect(
      patch(before, after) == """
        --- a/a.md
        +++ b/a.md
        @@ -1,5 +1,5 @@
         1
        -2
        +two
         3
         4
         5
        @@ -14,7 +14,6 @@
         14
         15
         16
        -17
         18
         19
         20

        """
    )
  }

  @Test func `says where the last line has no newline`() {
    #expect(
      patch("a\nb", "a\nb\n") == """
        --- a/a.md
        +++ b/a.md
        @@ -1,2 +1,2 @@
         a
        -b
        \\ No newline at end of file
        +b

        """
    )
  }

  @Test func `of an empty file begins before its first line`() {
    #expect(patch("", "a\n").contains("@@ -0,0 +1,1 @@"))
  }

  @Test func `keeps the bytes that are no text`() {
    let before: [UInt8] = [0xFF, 0x0D, 0x0A]
    let after = before + [0x61, 0x0A]
    let bytes = Patch("a.md", from: before, to: after).bytes
    #expect(bytes.suffix(7) == [0x20, 0xFF, 0x0D, 0x0A, 0x2B, 0x61, 0x0A])
  }

  @Test(arguments: [
    ("über mich.md", "--- a/über mich.md\t\n"),
    ("a\"b\\c.md", "--- \"a/a\\\"b\\\\c.md\"\n"),
    ("a\u{7}b.md", "--- \"a/a\\007b.md\"\n"),
  ])
  func `writes names as git does`(path: String, line: String) {
    #expect(patch("a\n", "b\n", path: path).hasPrefix(line))
  }

  @Test func `of nothing is empty`() {
    #expect(patch("a\n", "a\n").isEmpty)
  }
}
