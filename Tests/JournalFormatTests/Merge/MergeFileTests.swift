import Testing

@testable import JournalFormat

@Suite struct `Merging files` {
  @Test func `a deleted file that the other side edited stays`() {
    let merged = merge("One.\n", nil, "One, edited.\n")
    #expect(merged.text == "One, edited.\n")
    #expect(merged.record == [.keptEdit])
  }

  @Test func `a deleted file that the other side left alone goes`() {
    #expect(merge("One.\n", nil, "One.\n").bytes == nil)
  }

  @Test func `two entries of different kinds with one name become two files`() {
    let (win, care) = (entry("kind: win"), entry("kind: care"))
    let merged = merge(nil, win, care)
    #expect(merged.text == care)
    #expect(merged.copies.map(\.path) == ["entries/2026/03/2026-03-01-day-fae5.md"])
    #expect(merged.copies.map(\.bytes) == [Array(win.utf8)])
  }

  @Test func `files that are no text keep the other side beside them`() {
    let merged = merge("a", "b", "c", path: "attachments/map.png")
    #expect(merged.text == "b")
    #expect(merged.copies.map(\.path) == ["attachments/map~296231be.png"])
    #expect(merged.record == [.copy(path: "attachments/map~296231be.png")])
  }

  @Test func `the name of a copy keeps within the limit of 200 bytes`() {
    let merged = merge("a", "b", "c", path: String(repeating: "n", count: 196) + ".png")
    #expect(merged.copies.map(\.path) == [String(repeating: "n", count: 187) + "~296231be.png"])
  }

  @Test func `a copy that both wrote on stays where it is, and the other side goes beside it`() {
    let sides = ["\0 one", "\0 two"].map { Array($0.utf8) }
    let copies = sides.map { CopyPath("attachments/map.png").copy(of: $0) }
    for path in copies {
      let merged = Merge.merge(base: nil, ours: sides[0], theirs: sides[1], path: path)
      #expect(merged.bytes == sides[path == copies[0] ? 0 : 1])
      #expect(merged.copies.map(\.path) == copies.filter { $0 != path })
      #expect(Set(merged.copies.map(\.bytes) + [merged.bytes]) == Set(sides))
    }
  }

  @Test func `a copy is never named after a copy`() {
    let merged = merge("a", "b", "c", path: "map~00000000.png")
    #expect(merged.copies.map(\.path) == ["map~296231be.png"])
  }

  /// Base, one side, the other side, result.
  @Test(arguments: [
    ("a\n\nb\n", "a\r\n\r\nb\r\n", "a\n\nB\n", "a\r\n\r\nB\r\n"),
    ("a\n", "a\r\n", "a\n\nb\n", "a\r\n\r\nb\r\n"),
    ("a\n\nb\n", "A\n\nb", "a\n\nB\n", "A\n\nB"),
    ("a\n\nb\n", "\u{feff}a\n\nb\n", "a\n\nB\n", "\u{feff}a\n\nB\n"),
  ])
  func `line endings, marks and last newlines merge for themselves`(
    base: String,
    one: String,
    other: String,
    result: String
  ) {
    #expect(merge(base, one, other).text == result)
    #expect(merge(base, other, one).text == result)
  }
}

@Suite struct `Lining up sequences` {
  @Test func `a long text is lined up by what occurs once`() {
    let left = (0..<2000).map { $0 % 3 == 0 ? "blank" : "line \($0)" }
    let right = left.filter { $0 != "line 1000" } + ["new"]
    let pairs = Alignment(left, right).pairs
    #expect(pairs.count == right.count - 1)
    #expect(pairs.allSatisfy { left[$0.left] == right[$0.right] })
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.left < $1.left && $0.right < $1.right })
  }

  @Test func `a text in which each anchor gives only the next one is not lined up to its end`() {
    let shared = (1...1000).flatMap { ["line \($0 + 1)", "line \($0)"] }
    let pairs = Alignment(shared.flatMap { ["left", $0] }, shared.flatMap { ["right", $0] }).pairs
    #expect(!pairs.isEmpty && pairs.count < 100)
  }

  @Test func `chunks tile all three sequences`() {
    let (base, left, right) = (Array("abcdef"), Array("abXdef"), Array("bcdefY"))
    let chunks = Diff3(base: base, left: left, right: right).chunks
    #expect(chunks.flatMap { base[$0.base] } == base)
    #expect(chunks.flatMap { left[$0.left] } == left)
    #expect(chunks.flatMap { right[$0.right] } == right)
  }

  @Test func `words are runs of letters, digits and marks, equal when canonically so`() {
    let words = Words(Array("e\u{301}t\u{e9}, 1.10 \u{65E5}\u{8A18}!".utf8))
    #expect(words.all == ["\u{e9}te\u{301}", "1", "10", "\u{65E5}\u{8A18}"])
  }

  /// What a person left on the disk of a merge that plain git began, and what becomes of it.
  @Test(arguments: [
    // Settled by hand, or not touched, as git leaves a picture.
    ("notes.txt", "ours\nand typed\n", "ours\nand typed\n", false),
    ("notes.txt", "ours\n", "ours\n", true),
    ("day.md", "ours\nand typed\n", "ours\nand typed\n", false),
    // All that was typed between markers stays.
    ("notes.txt", "typed\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> x\n", "ours\n", true),
  ])
  func `ends a merge as the person left it`(
    path: String,
    onDisk: String,
    text: String,
    isCopied: Bool
  ) {
    let ended = Merge.concluding(
      base: Array("base\n".utf8),
      ours: Array("ours\n".utf8),
      theirs: Array("theirs\n".utf8),
      onDisk: Array(onDisk.utf8),
      path: path
    )
    let all = [ended.text ?? ""] + ended.copies.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(ended.text == text)
    #expect(ended.copies.isEmpty != isCopied)
    if onDisk.contains("typed") { #expect(all.contains { $0.contains("typed") }) }
  }

  @Test func `keeps more sections of a conflict than one passage can hold`() {
    let sections = (1...10).map { "words\($0)\n" }.joined(separator: "||||||| x\n")
    let onDisk = "<<<<<<< HEAD\n" + sections + "=======\nother\n>>>>>>> x\n"
    let ended = Merge.concluding(
      base: nil,
      ours: Array("words1\n".utf8),
      theirs: Array("other\n".utf8),
      onDisk: Array(onDisk.utf8),
      path: "day.md"
    )
    for number in 1...10 { #expect(ended.text?.contains("words\(number)\n") == true) }
  }

  @Test func `keeps words that the person left on the disk of a file that no side has`() {
    let text = "---\n<<<<<<< HEAD\nmood: 1\n=======\nmood: 2\n>>>>>>> x\n---\nwords\n"
    let ended = Merge.concluding(
      base: nil,
      ours: nil,
      theirs: nil,
      onDisk: Array(text.utf8),
      path: "day.md"
    )
    #expect(ended.text == text)
    #expect(ended.record == [.keptEdit])
  }

  @Test func `gives a copy of a file with a sentence for a name one that is not too long`() {
    let name = "2. " + String(repeating: "a", count: 195)
    let merged = Merge.merge(base: nil, ours: [0xff], theirs: [0xfe], path: "notes/" + name)
    let copy = merged.copies.first?.path ?? ""
    #expect(copy.hasPrefix("notes/2. aaa"))
    #expect(copy.utf8.count <= 206)
  }
}
