/// What only the journal knows of its files, as pure functions.
package struct FileRules: Sendable {
  /// The merge of one file; total, symmetric in `ours` and `theirs`, and blind to the machine.
  package var merge: @Sendable (FileVersions) -> FileMerge
  /// The end of a merge that a person began with plain git, from what lies on the disk.
  package var concluding: @Sendable (_ versions: FileVersions, _ onDisk: [UInt8]) -> FileMerge
  /// A journal's id, from the bytes of the settings file.
  package var journalID: @Sendable ([UInt8]) -> String?
  /// Our settings file with the other journal's id, for two journals that become one.
  package var adopting: @Sendable (_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8]
  /// Whether who saved a file, `saved`, had seen what `new` added to `old` there.
  package var hasSeen:
    @Sendable (_ saved: [UInt8], _ new: [UInt8], _ old: [UInt8], _ path: String) -> Bool
  /// Whether what somebody saved, `ours`, repeats all that `theirs` changed: they were shown it.
  package var repeats: @Sendable (FileVersions) -> Bool
  /// What somebody saved, `ours`, over `theirs`, which had come in the place of `base` that they
  /// had open, together with what came; `nil` when that adds nothing.
  package var restoring: @Sendable (FileVersions) -> FileMerge?
  /// An entry's kind: two of different kinds are never one that was moved.
  package var kind: @Sendable ([UInt8]) -> String?
  /// Which of the versions that lay at a path, the newest first, `saved` was typed on.
  package var origin: @Sendable (_ saved: [UInt8], _ versions: [[UInt8]?], _ path: String) -> Int
  /// Which paths are one on some file system: those with equal keys.
  package var pathKey: @Sendable (String) -> String = PathRules.key
  /// Where the settings file lies.
  package var settingsPath = "journal.yaml"

  package init(
    merge: @escaping @Sendable (FileVersions) -> FileMerge,
    concluding: @escaping @Sendable (FileVersions, [UInt8]) -> FileMerge,
    journalID: @escaping @Sendable ([UInt8]) -> String?,
    adopting: @escaping @Sendable (_ ours: [UInt8], _ theirs: [UInt8]) -> [UInt8],
    hasSeen: @escaping @Sendable ([UInt8], [UInt8], [UInt8], String) -> Bool,
    repeats: @escaping @Sendable (FileVersions) -> Bool,
    restoring: @escaping @Sendable (FileVersions) -> FileMerge?,
    kind: @escaping @Sendable ([UInt8]) -> String?,
    origin: @escaping @Sendable ([UInt8], [[UInt8]?], String) -> Int
  ) {
    self.merge = merge
    self.concluding = concluding
    self.journalID = journalID
    self.adopting = adopting
    self.hasSeen = hasSeen
    self.repeats = repeats
    self.restoring = restoring
    self.kind = kind
    self.origin = origin
  }
}

/// A file's common version and its two sides; `nil` is no file.
package struct FileVersions: Sendable, Hashable {
  package let path: String
  package let base: [UInt8]?
  package let ours: [UInt8]?
  package let theirs: [UInt8]?

  package init(path: String, base: [UInt8]?, ours: [UInt8]?, theirs: [UInt8]?) {
    self.path = path
    self.base = base
    self.ours = ours
    self.theirs = theirs
  }
}

/// What became of a file that both sides changed.
package struct FileMerge: Sendable, Hashable {
  /// A version kept beside the file.
  package struct Copy: Sendable, Hashable {
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// `nil`: the file goes.
  package var bytes: [UInt8]?
  package var copies: [Copy]
  /// Lines for the merge commit, as `Joined: entries/…`, `Versions: entries/… 7f3a9c21`.
  package var notes: [CommitMessage.Trailer]

  package init(
    bytes: [UInt8]?,
    copies: [Copy] = [],
    notes: [CommitMessage.Trailer] = []
  ) {
    self.bytes = bytes
    self.copies = copies
    self.notes = notes
  }
}
