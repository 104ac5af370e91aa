/// A remote that is left alone, so that a sync only saves.
struct UnaskedRemote: Transport {
  /// A sentence.
  let reason: String

  func list(_ remote: String, in folder: String) -> RemoteList { .failed(.unable(reason)) }

  func fetch(
    _ branch: String,
    from remote: String,
    into reference: String,
    in repository: borrowing Repository
  ) -> FetchOutcome { .failed(.unable(reason)) }

  func push(
    _ commit: ObjectID,
    onto known: ObjectID?,
    to branch: String,
    of remote: String,
    in repository: borrowing Repository
  ) -> PushOutcome { .failed(.unable(reason)) }
}
