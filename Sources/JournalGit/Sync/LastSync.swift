package import JournalFiles

/// When the journal was synced last, and whether the remote was reached.
package struct LastSync: Sendable, Hashable {
  package enum Outcome: String, Sendable {
    case exchanged
    case noRemote = "no remote"
    case offline
    case authentication
    case refused
    case asking
    case open = "open to anybody"
    case busy
    case cancelled
    /// What the remote holds is no part of this journal.
    case otherJournal = "another journal"
    case failed
  }

  /// Seconds since 1970.
  package let time: Int64
  package let outcome: Outcome

  private static let path: RelativePath = ".git/journal/last-sync"

  /// Notes how an exchange ended, `now` in nanoseconds since 1970.
  init(_ exchange: SyncResult.Exchange, at now: Int64) {
    time = now / 1_000_000_000
    outcome =
      switch exchange {
      case .noRemote: .noRemote
      case .upToDate, .exchanged: .exchanged
      case .notExchanged(.deletions): .asking
      case .notExchanged(.anybodyReads): .open
      case .notExchanged(.busy), .notExchanged(.failed(.locked)): .busy
      case .notExchanged(.failed(let failure)):
        switch failure {
        case .authentication: .authentication
        case .refused, .damaged: .refused
        case .unreachable, .timedOut: .offline
        case .cancelled: .cancelled
        case .unable, .locked: .failed
        }
      }
  }

  /// Notes what stopped a sync.
  init(_ error: GitError, at now: Int64) {
    time = now / 1_000_000_000
    outcome =
      switch error.code {
      case .otherJournal, .noJournal: .otherJournal
      case .hostile, .unsendable: .refused
      default: .failed
      }
  }

  /// What the last sync of the journal noted, `nil` if there was none.
  package init?(of root: Root) throws(GitError) {
    let bytes = try fileCall("read when the journal was synced") { () throws(FileError) in
      try root.read(LastSync.path, limit: 4096)
    }
    let words = String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n")
    guard words.count == 2, let time = Int64(words[0]),
      let outcome = Outcome(rawValue: String(words[1]))
    else { return nil }
    self.time = time
    self.outcome = outcome
  }

  /// Notes it in the journal; `nil` is no sync yet.
  static func save(_ last: LastSync?, in root: Root) throws(GitError) {
    try fileCall("note when the journal was synced") { () throws(FileError) in
      guard let last else { return try root.remove(path) }
      let note = Array("\(last.time)\n\(last.outcome.rawValue)\n".utf8)
      try root.replace(path, with: note, isDurable: false)
    }
  }
}
