import JournalFiles
import Testing

#if canImport(Darwin)
import Darwin
#elseif canImport(Musl)
import Musl
#else
import Glibc
#endif

@Suite struct `A relative path` {
  @Test(arguments: [
    "", "/", "/etc/passwd", "a/", "/a", "a//b", ".", "..", "./a", "a/..", "a/../b", "a/./b", "a\nb",
    "a\0b", "a\u{7F}", "a/\u{1B}[2J", String(repeating: "a", count: 256),
  ])
  func `leads nowhere else`(text: String) {
    #expect(RelativePath(text) == nil)
  }

  @Test(arguments: ["a", "a/b", ".git/journal", "..a", "a..", "…", "entries/2026/03/é x.md"])
  func `may have any other name`(text: String) {
    #expect(RelativePath(text)?.string == text)
  }

  @Test func `has a name and a folder`() {
    let path: RelativePath = "entries/2026/a.md"
    #expect(path.name == "a.md")
    #expect(path.folder == "entries/2026")
    #expect(path.folder?.folder?.folder == nil)
    #expect("entries" / ("2026/a.md" as RelativePath) == path)
  }
}

@Suite struct `A file error` {
  @Test(arguments: [
    (
      FileError(.write, "entries/a.md", .system(ErrorNumber(ENOSPC))),
      "could not write 'entries/a.md': No space left on device; nothing was lost"
    ),
    (
      FileError(.create, "a.md", .system(ErrorNumber(EEXIST))),
      "could not create 'a.md': File exists; nothing was lost"
    ),
    (
      FileError(.read, "a\u{1B}[2J\n.md", .system(ErrorNumber(EIO))),
      "could not read 'a<U+001B>[2J<U+000A>.md': Input/output error"
    ),
    (
      FileError(.read, "a.md", .system(ErrorNumber(ELOOP))),
      "could not read 'a.md': it is a symbolic link, and those are not followed"
    ),
    (FileError(.read, "a.md", .notAFile), "could not read 'a.md': it is not a regular file"),
    (
      FileError(.read, "a.md", .largerThan(10)),
      "could not read 'a.md': it is larger than 10 bytes"
    ),
    (
      FileError(.makeFolder, "a", .system(ErrorNumber(EACCES))),
      "could not make the folder 'a': Permission denied; "
        + "give yourself the right to write in its folder ('chmod u+w') and try again"
    ),
    (
      FileError(.write, "entries/a.md", .system(ErrorNumber(EACCES))),
      "could not write 'entries/a.md': Permission denied; "
        + "give yourself the right to write in its folder ('chmod u+w') and try again; "
        + "nothing was lost"
    ),
    (
      FileError(.read, "a.md", .system(ErrorNumber(EACCES))),
      "could not read 'a.md': Permission denied"
    ),
  ])
  func `says what was tried, on what, and why it failed`(error: FileError, sentence: String) {
    #expect(error.description == sentence)
  }
}
