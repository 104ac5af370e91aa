import JournalFiles
import JournalGit

extension Founding {
  /// Says what else may be meant where a journal begins beside one that its remote holds already.
  ///
  /// A remote that does not answer is left to the first sync; who gives it up has their journal.
  func sayIfInUse(_ remote: RedactedURL) {
    guard !session.options.quiet else { return }
    let options = TransportOptions(
      environment: session.environment,
      patience: .seconds(10),
      mayAsk: session.hasPerson
    )
    let transport = Engine(session.machine).transport(options)
    let list = session.showing("Talking to the remote …") {
      transport.list(remote.address, in: path)
    }
    guard case .branches(let branches, _) = list, !branches.isEmpty else { return }
    session.note(
      EscapedText(
        line:
          "'\(remote)' holds something already. If it is your journal, 'journal init DIR --from "
          + "\(remote)' fetches it into another folder; 'journal sync --join' makes one of both."
      )
    )
  }
}
