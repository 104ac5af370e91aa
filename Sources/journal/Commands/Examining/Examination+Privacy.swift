import JournalFiles
import JournalGit
import JournalStore

/// Who else could read the journal, and where else its words may lie.
extension Examination {
  mutating func examinePrivacy(asking: Bool) {
    do {
      try examineReaders(asking: asking)
      examinePermissions()
      examineLeavings()
      try examineMetadata()
      examineUnsent()
    } catch {
      wrong("Git", String(describing: error))
    }
  }

  /// Who reads what is at the remote.
  private mutating func examineReaders(asking: Bool) throws {
    guard let remote = try Repository(at: journal.root).remoteAddress() else {
      return right("Remote", "there is none: nothing leaves this machine")
    }
    if let folder = remote.localPath {
      switch NamedFile.isOpenToOthers(folder) {
      case true?:
        wrong("Remote", "others on this machine may read '\(folder)'; run 'chmod 700 \(folder)'")
      case false?: right("Remote", "'\(folder)' is for you and its group on this machine")
      case nil: right("Remote", "'\(folder)' is not there now")
      }
      return
    }
    guard asking else { return right("Remote", "\(remote), not asked; its host reads all of it") }
    if let address = try JournalGit.Sync(journal.root, in: session).publicAddress() {
      wrong("Remote", "anybody can read what is at '\(address)'; make it private there")
    } else {
      right(
        "Remote",
        "\(remote) is closed to strangers, as far as could be asked; its host reads all of it"
      )
    }
  }

  /// What the editor keeps of a text besides its file.
  private mutating func examineLeavings() {
    guard let program = editor?.split(separator: "/").last.map(String.init) else { return }
    let known = leavings.first { $0.editors.contains(program) }?.words
    right(
      "Editor",
      "\(program) " + (known ?? "may keep copies of an open text; its manual says where")
    )
  }

  /// What the history tells of each change besides the text.
  private mutating func examineMetadata() throws {
    let author = try Repository(at: journal.root).identity()
    let device = session.machine.device.map { ", that it was on '\($0)'" } ?? ""
    right(
      "History",
      "each change tells when it was made, by \(author.name) <\(author.email)>\(device) "
        + "and by which command; names of files tell a day and a kind"
    )
  }

  /// What is private and in no history.
  private mutating func examineUnsent() {
    right(
      "Never sent",
      "drafts, in '\(journal.path)/\(journal.localFolder)', and git's index, which names all files, "
        + "in '\(journal.path)/.git'"
    )
  }
}

/// What editors keep of a text that is open, as they are when they are installed.
private let leavings: [(editors: Set<String>, words: String)] = [
  (
    ["vi", "vim", "gvim"],
    "keeps '.NAME.swp' beside an open text unless 'set noswapfile' or 'set directory' stands in its "
      + "settings; no sync takes that along"
  ),
  (
    ["nvim"],
    "keeps an open text in '~/.local/state/nvim/swap' unless 'set noswapfile' or 'set directory' "
      + "stands in its settings"
  ),
  (
    ["emacs", "emacsclient"],
    "keeps 'NAME~' and '#NAME#' beside a text unless 'make-backup-files' and 'auto-save-default' are "
      + "nil; no sync takes those along"
  ),
  (["nano"], "leaves 'NAME.save' beside a text when it is stopped, which a sync takes along"),
  (
    ["code", "codium"],
    "keeps a history of texts among its own files unless 'workbench.localHistory.enabled' is false"
  ),
]
