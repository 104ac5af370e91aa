import JournalFormat
import Testing

@testable import journal

struct QuickWordsTests {
  private func read(_ line: String, after entries: [Entry] = []) throws -> String {
    let words = try QuickWords(
      line.split(separator: " ").map(String.init),
      kinds: Kind.builtIn.map(\.name)
    ) { UsedWords(entries) }
    return ([words.kind.name] + words.pairs.map { "\($0.name)=\($0.value)" }).joined(separator: " ")
  }

  @Test(arguments: [
    ("2 tired", "checkin mood=2 emotions=tired"), ("", "checkin"), ("4", "checkin mood=4"),
    ("sad relieved knackered", "checkin emotions=sad,relieved,knackered"),
    ("care soak 40min", "care activity=soak minutes=40min"),
    ("win brave_step", "win win=brave_step"), ("interview acme 3", "interview app=acme minutes=3"),
    ("care 3 soak proud", "care mood=3 activity=soak emotions=proud"),
  ])
  func `Words are sorted into the fields they mean`(line: String, meant: String) throws {
    #expect(try read(line) == meant)
  }

  @Test(arguments: ["9", "0", "3 2", "tired 4", "win 9", "rejection acme 3 2"])
  func `A number out of place is no number of minutes`(line: String) {
    #expect(throws: Failure.self) { try read(line) }
  }

  @Test func `Minutes that are called so are minutes of any kind`() throws {
    #expect(try read("3 20min") == "checkin mood=3 minutes=20min")
  }

  @Test(arguments: [
    ("tierd", "tired"), ("3 disapointed", "disappointed"), ("car soak", "care"),
    ("3 vounteer", "volunteer"),
  ])
  func `A word that is nearly a known one is not guessed at`(line: String, meant: String) throws {
    let failure = #expect(throws: Failure.self) { try read(line) }
    #expect(failure?.status == .wrongUsage)
    #expect(failure?.message.contains("did you mean '\(meant)'?") == true)
    let word = line.split(separator: " ").first { !$0.allSatisfy(\.isNumber) } ?? ""
    #expect(failure?.message.contains("emotions=\(word) takes it as it is") == true)
  }

  @Test func `A word that was used before needs no second look`() throws {
    let bytes = Array("---\nkind: checkin\nemotions: [mad]\n---\n".utf8)
    let entry = try #require(Document(bytes).entry(id: "2026-03-04-checkin"))
    #expect(throws: Failure.self) { try read("2 mad") }
    #expect(try read("2 mad", after: [entry]) == "checkin mood=2 emotions=mad")
  }

  @Test func `A word that means nothing is not swallowed`() {
    #expect(throws: Failure.self) { try read("care soak swim") }
  }
}
