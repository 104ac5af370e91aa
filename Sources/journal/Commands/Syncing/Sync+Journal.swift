import JournalFiles
import JournalFormat
import JournalGit
import JournalStore

extension JournalGit.Sync {
  /// The sync of a journal: git's part, with the merge of files that only the journal knows.
  init(_ root: Root, in session: Session) {
    self.init(
      root: root,
      rules: .journal,
      device: session.machine.device,
      transport: Engine(session.machine).transport(
        TransportOptions(
          environment: session.environment,
          mayAsk: session.hasPerson,
          isCancelled: { Interrupt.isAsked }
        )
      )
    )
    Interrupt.note()
    limits = Limits(session.machine)
  }
}

extension Engine {
  /// The engine that this machine's settings name.
  init(_ machine: MachineSettings) {
    self =
      switch machine.transport {
      case .auto: .auto
      case .git: .git
      case .builtin: .builtin
      }
  }
}

extension Limits {
  /// The bounds with what this machine's `limits: [total=1000000000]` says of them.
  init(_ machine: MachineSettings) {
    self.init()
    textFile = machine.limit("text") ?? textFile
    attachment = machine.limit("attachment") ?? attachment
    total = machine.limit("total") ?? total
    entries = machine.limit("entries") ?? entries
    depth = machine.limit("depth") ?? depth
  }
}

extension RedactedURL {
  /// A typed address; a path is meant from the folder that we are in, not from the journal's.
  init(typed: String) throws(GitError) {
    self = try RedactedURL(typed).absolute(from: Session.workingFolder)
  }
}

extension FileRules {
  /// What a journal knows of its files.
  static let journal = FileRules(
    merge: { versions in
      let merged = Merge.merge(
        base: versions.base,
        ours: versions.ours,
        theirs: versions.theirs,
        path: versions.path
      )
      return FileMerge(
        merged,
        at: versions.path,
        isOfFile: versions.ours == nil || versions.theirs == nil
      )
    },
    concluding: { versions, onDisk in
      let ended = Merge.concluding(
        base: versions.base,
        ours: versions.ours,
        theirs: versions.theirs,
        onDisk: onDisk,
        path: versions.path
      )
      return FileMerge(ended, at: versions.path)
    },
    journalID: { JournalSettings(Document($0, fenced: false)).id },
    adopting: { ours, theirs in
      guard let id = JournalSettings(Document(theirs, fenced: false)).id else { return ours }
      let document = Document(ours, fenced: false)
      return document.applying((try? document.settingEdits("id", to: id)) ?? [])
    },
    hasSeen: { saved, new, old, path in
      Merge.hasSeen(saved, of: new, addedTo: old, path: path)
    },
    repeats: { versions in
      guard let saved = versions.ours, let new = versions.theirs else { return false }
      return Merge.repeats(saved, new, madeOf: versions.base)
    },
    restoring: { versions in
      guard let old = versions.base, let saved = versions.ours, let new = versions.theirs else {
        return nil
      }
      return Merge.restoring(new, over: old, to: saved, path: versions.path)
        .map { FileMerge($0, at: versions.path) }
    },
    kind: { bytes in
      let document = Document(bytes)
      return document.node(Field.kind.name).flatMap(document.string)
    },
    origin: { saved, versions, path in Merge.origin(of: saved, among: versions, path: path) }
  )
}

extension FileMerge {
  /// `isOfFile` says whether a side deleted the whole file.
  fileprivate init(_ merged: MergedFile, at path: String, isOfFile: Bool = false) {
    self.init(
      bytes: merged.bytes,
      copies: merged.copies.map { Copy(path: $0.path, bytes: $0.bytes) },
      notes: merged.record.map { $0.trailer(at: path, isOfFile: isOfFile) }
    )
  }
}

extension MergeNote {
  /// The line that the merge's commit carries.
  fileprivate func trailer(at path: String, isOfFile: Bool) -> CommitMessage.Trailer {
    switch self {
    case .joined: .init("Joined", path)
    case .keptEdit: .init(isOfFile ? "Kept-Edit" : "Kept-Text", path)
    case .versions(let id): .init("Versions", "\(path) \(id)")
    case .unsettled(let key): .init("Unsettled", "\(path) \(key)")
    case .copy(let copy): .init("Copy", copy)
    }
  }
}
