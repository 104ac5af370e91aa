import Foundation
import JournalFormat
import JournalStore
import Testing

@Suite struct `The embedded template` {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../journal-template").standardizedFileURL

  static let paths: [String] = {
    let all = FileManager.default.subpaths(atPath: folder.path) ?? []
    let folders = Set(all.map { ($0 as NSString).deletingLastPathComponent })
    return all.filter { !folders.contains($0) }.sorted()
  }()

  @Test func `holds every file of the folder and nothing else`() {
    #expect(Self.paths.count > 20)
    #expect(Template.files.map { "\($0.path)" } == Self.paths)
  }

  @Test func `equals the folder byte for byte`() throws {
    for file in Template.files {
      let bytes = try Data(contentsOf: Self.folder.appending(path: "\(file.path)"))
      #expect(file.text.withUTF8Buffer { Data($0) } == bytes, "\(file.path)")
    }
  }

  @Test func `speaks to people without pushing them`() {
    for file in Template.files where "\(file.path)".hasPrefix("prompts/") {
      let text = "\(file.text)".lowercased().replacing("<!--", with: "")
      let words = Set(text.split { !$0.isLetter }.map(String.init))
      for banned in ["why", "must", "should", "failure", "failed", "weakness", "loser", "bad"] {
        #expect(!words.contains(banned), "\(file.path) says '\(banned)'")
      }
      let body = text.split(separator: "---\n", maxSplits: 2).last ?? ""
      #expect(!body.contains("!"), "\(file.path)")
    }
  }

  @Test func `has nothing that its own check finds`() {
    let checker = Checker(prompts: Journal.builtInPrompts)
    for file in Template.files {
      let bytes = file.text.withUTF8Buffer { Array($0) }
      let path = "\(file.path)"
      guard path.hasSuffix(".yaml") || path.hasPrefix("prompts/") else { continue }
      let document = JournalFile(path: path).document(bytes)
      let findings = checker.check(document, path: path)
      #expect(findings.isEmpty, "\(file.path): \(findings.map(\.message))")
    }
  }

  @Test func `asks in each prompt only what has a heading`() {
    for prompt in Journal.builtInPrompts {
      let headings = prompt.questions.map(\.heading)
      for case .question(let question) in prompt.ask + prompt.more {
        #expect(headings.contains(question.heading), "\(prompt.name): \(question.heading)")
      }
      #expect(prompt.closing != nil && prompt.about != nil && prompt.minutes != nil)
    }
  }

  @Test func `ends every file with one newline`() {
    for file in Template.files {
      let text = "\(file.text)"
      #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"), "\(file.path)")
    }
  }
}
