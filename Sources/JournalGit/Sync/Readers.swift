import JournalFiles

/// Who can read what is at the remote, as far as this machine has asked: when the address was new, and
/// then each month.
///
/// That anybody may, the person says once for an address.
struct Readers {
  private static let path: RelativePath = ".git/journal/readers"
  private static let month: Int64 = 30 * 86_400

  private let root: Root
  /// The addresses as they are set, by their hash.
  private let addresses: ObjectID
  /// In seconds since 1970.
  private let now: Int64
  /// Whether there is nothing to ask.
  let areKnown: Bool
  private let isForAnybody: Bool

  /// Those of a remote; `now` in nanoseconds since 1970.
  init(
    of remote: String,
    in repository: borrowing Repository,
    now: Int64
  ) throws(GitError) {
    let set = try ["url", "pushurl"].map { key throws(GitError) in
      try repository.setting("remote.\(remote).\(key)") ?? ""
    }
    let (root, seconds) = (repository.root, now / 1_000_000_000)
    self.root = root
    self.now = seconds
    addresses = Repository.blobID(of: Array(set.joined(separator: "\n").utf8))
    let note = (try? root.read(Readers.path, limit: 4096)) ?? []
    let words = String(decoding: note, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    isForAnybody = words.last == "anybody"
    let isThis = words.count == 2 && ObjectID(String(words[0])) == addresses
    let recently = seconds - Readers.month..<seconds + Readers.month
    let isRecent = words.last.flatMap { Int64($0) }.map(recently.contains) ?? false
    areKnown = isThis && (isForAnybody || isRecent)
  }

  /// Notes what is new: that the remote is not for everybody, or that it may be.
  func note(mayBeAnybody: Bool) {
    if areKnown, isForAnybody || !mayBeAnybody { return }
    let answer = mayBeAnybody ? "anybody" : String(now)
    root.note(Readers.path, Array("\(addresses) \(answer)\n".utf8))
  }
}
