import JournalFiles
import JournalReport
import Testing

@testable import JournalGit
@testable import journal

/// A person who syncs needs to know nothing of git, whatever came of it.
@Suite struct `The words of a sync` {
  private static let exchanges: [SyncResult.Exchange] =
    [
      .noRemote, .upToDate, .exchanged, .notExchanged(.busy),
      .notExchanged(.failed(.unreachable("no route"))), .notExchanged(.failed(.timedOut)),
      .notExchanged(.failed(.authentication("no key"))),
      .notExchanged(.failed(.refused("the disk is full"))),
      .notExchanged(.failed(.damaged("a broken object"))),
      .notExchanged(.failed(.locked("/hub/main.lock"))),
    ]
    + [try? RedactedURL("https://example.org/journal")].compactMap(\.self)
    .map { .notExchanged(.anybodyReads($0)) }

  private static let notes: [[CommitMessage.Trailer]] = {
    let one = [
      "Joined", "Versions", "Unsettled", "Kept-Edit", "Kept-Text", "Copy", "Renamed", "Moved",
    ].map {
      CommitMessage.Trailer($0, "entries/2026/03/2026-03-01-day.md")
    }
    return [[]] + one.map { [$0] } + [one, one + one]
  }()

  private static let skipped = [
    Skipped.Reason.tooLarge(1), .unreadable, .changing, .ignored, .leftover, .link, .special,
    .nestedRepository, .unsafeName, .twin, .displaced("a.md"),
  ].map { Skipped("entries/x.md", $0) }

  private static let gitsOwn: Set = [
    "merge", "merged", "rebase", "commit", "committed", "push", "pushed", "fetch", "fetched",
    "branch", "head", "ref", "refs", "conflict",
  ]

  @Test func `tell what was done although nothing was exchanged`() {
    var result = SyncResult(exchange: .notExchanged(.busy))
    #expect(SyncReport(result).warnings(naming: .all).isEmpty)
    result.received = [.init(path: "entries/2026/03/2026-03-01-day.md", device: "phone")]
    result.isRewritten = true
    result.backup = "journal/backup/1"
    #expect(
      SyncReport(result).warnings(naming: .all).map(\.string) == [
        "done here: 1 entry from phone. The remote's rewritten history was taken over; "
          + "what was here before is kept for 30 days as journal/backup/1."
      ]
    )
  }

  @Test func `point to where what stayed can be seen`() {
    var result = SyncResult(exchange: .exchanged)
    result.notes = [.init("Kept-Edit", "a.md"), .init("Kept-Text", "b.md")]
    #expect(
      SyncReport(result).lines.map(\.text) == [
        "Synced. Nothing new. 1 file that was deleted stayed, since the other side wrote on "
          + "('journal conflicts'). What was deleted in 1 file stayed, since the other side wrote on "
          + "('journal history ENTRY --diff')."
      ]
    )
  }

  @Test(arguments: exchanges, notes)
  func `are not git's`(exchange: SyncResult.Exchange, notes: [CommitMessage.Trailer]) {
    var result = SyncResult(exchange: exchange)
    result.notes = notes
    result.received = [.init(path: "entries/2026/03/2026-03-01-day.md", device: "phone")]
    result.sent = [.init(path: "prompts/win.md", device: "laptop")]
    result.skipped = Self.skipped
    result.newlySkipped = Self.skipped
    result.savedMeanwhile = ["entries/2026/03/2026-03-01-day.md"]
    result.movedAside = [.init(path: "attachments/cv.pdf", name: "attachments/cv~7f3a9c21.pdf")]
    result.isRewritten = true
    result.isTooLargeToClone = true
    let report = SyncReport(result)
    let words =
      report.lines.map(\.text) + report.warnings(naming: .all).map(\.string)
      + [report.failure?.message, report.obstacle].compactMap(\.self)
    #expect(!words.isEmpty)
    for line in words {
      let said = line.lowercased().split { !$0.isLetter }.map(String.init)
      #expect(Self.gitsOwn.isDisjoint(with: said), "in: \(line)")
    }
  }

  @Test func `say that a rewritten history is to be taken once more, as no other sync does so`() {
    let report = SyncReport(
      SyncResult(exchange: .notExchanged(.failed(.timedOut))),
      acceptsRewrite: true
    )
    #expect(
      report.failure?.message
        == "saved here, not exchanged: the remote did not answer in time; "
        + "sync with --accept-rewrite again before any other sync"
    )
  }
}
