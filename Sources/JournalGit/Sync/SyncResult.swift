/// What one sync did.
package struct SyncResult: Sendable, Hashable {
  /// How the exchange with the remote ended; the words here are saved in each case.
  package enum Exchange: Sendable, Hashable {
    /// The journal has no remote.
    case noRemote
    /// Both had the same already.
    case upToDate
    case exchanged
    /// Nothing was exchanged.
    case notExchanged(Obstacle)
  }

  /// What kept the exchange from happening.
  package enum Obstacle: Sendable, Hashable {
    case failed(TransportFailure)
    /// So many files are gone that we ask first.
    case deletions(HeldDeletions)
    /// Anybody can read what is at this address, and the person has not said that they may.
    case anybodyReads(RedactedURL)
    /// Other devices were faster, time and again.
    case busy
  }

  /// A file that came or went, and the device it was changed on.
  package struct Change: Sendable, Hashable {
    package let path: String
    package let device: String
  }

  /// What lay where another device's change came, and the name that it got.
  package struct MovedAside: Sendable, Hashable {
    package let path: String
    package let name: String
    /// Why it is not synced, if it is a file that could be.
    package let reason: Skipped.Reason?

    package init(path: String, name: String, reason: Skipped.Reason? = nil) {
      self.path = path
      self.name = name
      self.reason = reason
    }
  }

  /// A remote that was tried, and the one that stays.
  package struct AbandonedRemote: Sendable, Hashable {
    package let tried: RedactedURL
    package let kept: RedactedURL
  }

  /// That of a sync that has done nothing yet.
  package static let begun = SyncResult(exchange: .notExchanged(.busy))

  package var exchange: Exchange
  package var received: [Change] = []
  package var sent: [Change] = []
  /// What the merge of files changed on both sides recorded.
  package var notes: [CommitMessage.Trailer] = []
  /// Files that were left out, each time.
  package var skipped: [Skipped] = []
  /// Those of them that nobody was told of before.
  package var newlySkipped: [Skipped] = []
  /// Files that an editor saved while the sync wrote them; both texts are in the file.
  package var savedMeanwhile: [String] = []
  /// Files that an editor wrote back as they were before a sync; both texts are in the file.
  package var keptWords: [String] = []
  /// The files of a merge begun with plain git that it left to be merged, and this sync merged.
  package var concluded: [String] = []
  /// What lay in the way of files that came.
  package var movedAside: [MovedAside] = []
  /// The remote no longer has what it had.
  package var isRewritten = false
  /// Where what was here before is kept, when the remote's rewritten history was taken over; else all
  /// words of both are in the files.
  package var backup: String?
  /// The remote that was to be the new one when the sync with it was stopped.
  package var abandonedRemote: AbandonedRemote?
  /// The whole is more than a new device takes at once by limits like ours.
  package var isTooLargeToClone = false

  package init(exchange: Exchange) {
    self.exchange = exchange
  }

  /// Adds files that came; of a file that came twice, the later is told.
  mutating func receive(_ changes: [Change]) {
    let paths = Set(changes.map(\.path))
    received = received.filter { !paths.contains($0.path) } + changes
  }

  /// Files where both sides' additions stand one after the other.
  package var joined: [String] { values("Joined") }
  /// Passages that have two versions.
  package var versions: [String] { values("Versions") }
  /// Fields that have two values.
  package var unsettled: [String] { values("Unsettled") }
  /// Files deleted on one side and kept, because the other had edited them.
  package var keptEdits: [String] { values("Kept-Edit") }
  /// Files in which something was deleted on one side and kept, because the other had edited it.
  package var keptTexts: [String] { values("Kept-Text") }
  package var copies: [String] { values("Copy") }
  /// Files and folders by the names that they got, since not every device could have the old ones.
  package var renamed: [String] { values("Renamed") }

  private func values(_ key: String) -> [String] {
    notes.filter { $0.key == key }.map(\.value)
  }
}
