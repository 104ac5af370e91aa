import JournalFiles
import JournalFormat
import JournalReport
import JournalStore

/// An entry as `show` presents it: fields, then the body without its hints.
struct ShownEntry {
  let document: Document
  let file: EntryFile
  let settings: JournalSettings

  init(_ document: Document, file: EntryFile, settings: JournalSettings) {
    self.document = document
    self.file = file
    self.settings = settings
  }

  var lines: [Line] {
    let fields = document.nodes.filter { !$0.isItem }.map { node in
      styled(document.key(of: node).padded(to: 12) + "  ", .quiet) + Line(text(of: node))
    }
    return [Line(file.id, .strong)] + fields + [Line()]
      + body.map { line in
        line.hasPrefix("#") ? Line(line, .strong) : Line(line)
      }
  }

  var json: JSON {
    let entry = document.entry(id: file.id, settings: settings)
    let body: JSON = .string(String(decoding: document.bytes[document.body], as: UTF8.self))
    return [
      "schema": "journal.show/1", "path": .string(file.path.string), "entry": entry?.json ?? nil,
      "body": body,
    ]
  }

  private func text(of node: Node) -> String {
    document.string(node) ?? document.strings(node).joined(separator: ", ")
  }

  /// Top-level blocks but comments, as written.
  private var body: [String] {
    let blocks = document.blocks().filter { $0.kind != .comment }
    return blocks.flatMap { block in
      let text = String(decoding: document.bytes[block.range], as: UTF8.self)
      return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }
}
