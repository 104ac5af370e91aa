import JournalFiles
import JournalStore

extension WritingDesk {
  /// What to tell when an entry could not be saved, after seeing to it that its words are not lost.
  ///
  /// They are kept as a draft; when that fails too, standard error shows them.
  func failure(toSave draft: Draft, after error: any Error) -> any Error {
    guard error is StoreError || error is FileError else { return error }
    let sentence = String(describing: error)
    let claim = "; nothing was lost"
    let reason = sentence.hasSuffix(claim) ? String(sentence.dropLast(claim.count)) : sentence
    do {
      try drafts.save(draft)
      return Failure("\(reason); your words are kept as a draft, which 'journal new' goes on with")
    } catch {
      session.messages.write(EscapedText(String(decoding: draft.bytes, as: UTF8.self)))
      try? session.messages.flush()
      return Failure("\(reason); nothing was saved, and your words are only above")
    }
  }
}
