extension DiagnosticCode {
  static let fileTooLarge = DiagnosticCode(1, "file-too-large", .error)
  static let invalidUTF8 = DiagnosticCode(2, "invalid-utf8", .error)
  static let byteOrderMark = DiagnosticCode(3, "byte-order-mark", .warning)
  static let controlCharacter = DiagnosticCode(4, "control-character", .error)
  static let unicodeLineBreak = DiagnosticCode(5, "unicode-line-break", .error)
  static let bareCarriageReturn = DiagnosticCode(6, "bare-carriage-return", .warning)
  static let mixedLineEndings = DiagnosticCode(7, "mixed-line-endings", .warning)
  static let noFinalNewline = DiagnosticCode(8, "no-final-newline", .info)
}

extension TextCheck {
  /// The file as bytes.
  static let encoding = TextCheck(encodingPages) { document in
    let problems = document.problems
    let notText = problems.first { $0.kind == .notText }
    return (notText.map { [$0] } ?? problems).compactMap { $0.encodingFinding(in: document) }
  }

  private static let encodingPages = [
    DiagnosticPage(
      .fileTooLarge,
      "the file is larger than 4 MiB and is not read",
      "A file of this size is no text that a person wrote, and reading it would slow every "
        + "command. It is left out of lists and figures until it is smaller; nothing of it is "
        + "changed.",
      failing: .entry(
        Array(repeating: UInt8(ascii: "a"), count: 4 << 20 | 1),
        stem: "2026-03-04-a"
      ),
      passing: "An entry of a few lines.\n"
    ),
    DiagnosticPage(
      .invalidUTF8,
      "bytes that are not UTF-8, as an older editor writes them",
      "The file is read with a replacement sign for each of these bytes, and no fix touches it: "
        + "only you can tell which letters they were. Editors call the old encoding Latin-1 or "
        + "Windows-1252.",
      failing: .entry(Array("Caf".utf8) + [0xE9, 0x0A], stem: "2026-03-04-note"),
      passing: "Café\n"
    ),
    DiagnosticPage(
      .byteOrderMark,
      "an invisible mark at the start of the file, which some tools stumble over",
      "Some editors put three invisible bytes before the text. They are passed over here, but "
        + "many tools then do not see the front matter.",
      failing: "\u{FEFF}A day.\n",
      passing: "A day.\n"
    ),
    DiagnosticPage(
      .controlCharacter,
      "an invisible control character, which could deceive a terminal",
      "Control characters cannot be seen and may make a terminal do what the text says. They are "
        + "shown as a sign, and no fix touches the file.",
      failing: "A\u{1B}[2J day.\n",
      passing: "A day.\n"
    ),
    DiagnosticPage(
      .unicodeLineBreak,
      "a line break in front matter that only some tools see",
      "NEL, U+2028 and U+2029 end a line for some readers of YAML and not for others, so that one "
        + "file would mean two things.",
      failing: .fields("kind: checkin\ntitle: A\u{2028}day"),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
    DiagnosticPage(
      .bareCarriageReturn,
      "a carriage return without a line feed, which no tool reads as a new line",
      "Old Macintosh files ended their lines so. No tool of today does, and all that follows "
        + "stands on one line.",
      failing: "One\rtwo\n",
      passing: "One\ntwo\n"
    ),
    DiagnosticPage(
      .mixedLineEndings,
      "lines of one file end in different ways",
      "A file usually gets two sorts of line ends when two editors write it. Each line is read "
        + "all the same; git may show every line as changed.",
      failing: "One\r\ntwo\n",
      passing: "One\r\ntwo\r\n"
    ),
    DiagnosticPage(
      .noFinalNewline,
      "the last line has no newline at its end",
      "Tools that add a line to a file put it on the end of the last one, and git marks the "
        + "place.",
      failing: "A day.",
      passing: "A day.\n"
    ),
  ]
}

extension ScanProblem {
  /// The finding that a problem of the bytes is; `nil` for those of front matter.
  func encodingFinding(in document: Document) -> Diagnostic? {
    switch kind {
    case .fileTooLarge:
      Diagnostic(
        .fileTooLarge,
        "the file is larger than the 4 MiB that an entry may have, and is not read",
        at: range,
        help: "keep pictures and documents in a folder beside the entry"
      )
    case .invalidUTF8:
      Diagnostic(
        .invalidUTF8,
        "these bytes are not UTF-8 text",
        at: range,
        label: "cannot be read",
        help: "open the file in its old encoding and save it as UTF-8"
      )
    case .byteOrderMark:
      Diagnostic(
        .byteOrderMark,
        "the file starts with a byte order mark",
        at: range,
        fixes: [Fix("remove the mark", edits: [Edit(range, with: "")])]
      )
    case .controlCharacter:
      Diagnostic(
        .controlCharacter,
        "a control character (\(document.hexadecimal(range))) stands in the text",
        at: range,
        help: "delete it in an editor that shows it"
      )
    case .notText:
      Diagnostic(
        .controlCharacter,
        "more than 20 control characters stand in the file, as in one that is no text",
        at: range,
        help: "a picture or a document belongs in a folder beside the entry; else delete them"
      )
    case .unicodeLineBreak:
      Diagnostic(
        .unicodeLineBreak,
        "a line break that only some tools see stands in front matter",
        at: range,
        help: "put a space in its place"
      )
    case .bareCarriageReturn:
      Diagnostic(
        .bareCarriageReturn,
        "a carriage return stands without a line feed",
        at: range,
        fixes: [Fix("make each a new line", isSafe: false, edits: document.bareReturnEdits)]
      )
    case .mixedLineEndings:
      Diagnostic(
        .mixedLineEndings,
        "this line ends in another way than the first line",
        at: range,
        fixes: [Fix("end all lines as the first", edits: document.lineEndingEdits)]
      )
    case .noFinalNewline:
      Diagnostic(
        .noFinalNewline,
        "the last line has no newline at its end",
        at: range,
        fixes: [
          Fix(
            "add a newline",
            edits: [Edit(document.bytes.count..<document.bytes.count, with: document.lineEnding)]
          )
        ]
      )
    default: nil
    }
  }
}

extension Document {
  fileprivate var bareReturnEdits: [Edit] {
    bytes.indices.compactMap { index in
      let isBare = bytes[index] == UInt8(ascii: "\r") && !bytes.span.holds("\n", at: index + 1)
      return isBare ? Edit(index..<(index + 1), with: "\n") : nil
    }
  }

  fileprivate var lineEndingEdits: [Edit] {
    let wantsReturn = lineEnding == "\r\n"
    return bytes.indices.compactMap { index in
      guard bytes[index] == UInt8(ascii: "\n") else { return nil }
      let hasReturn = index > 0 && bytes[index - 1] == UInt8(ascii: "\r")
      guard hasReturn != wantsReturn else { return nil }
      return wantsReturn ? Edit(index..<index, with: "\r") : Edit(index - 1..<index, with: "")
    }
  }

  fileprivate func hexadecimal(_ range: Range<Int>) -> String {
    let value = bytes[range].first ?? 0
    return "0x" + value.hexadecimal(2, uppercase: true)
  }
}
