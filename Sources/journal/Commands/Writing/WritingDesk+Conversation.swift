import JournalFiles
import JournalFormat
import JournalStore

extension WritingDesk {
  /// Asks the prompt's questions and saves what was answered.
  func converse(_ new: NewEntry, askingAll: Bool) throws {
    if session.hasPerson { try keepLeftAnswers() }
    if session.hasPerson, let draft = try draftToOffer(before: new.prompt),
      try goesOn(with: draft, before: new.prompt)
    {
      return try converse(draft, askingAll: askingAll)
    }
    let known = applications()
    let named = try new.typed.words.first.map { try known.named($0) }
    var text = try new.text(about: named?.0)
    named?.1?.note(in: &text)
    let draft = Draft(name: draftName, prompt: new.prompt.name, bytes: text.bytes)
    try converse(new, draft, known, askingAll: askingAll)
  }

  /// The draft that may be meant, else the last one.
  private func draftToOffer(before prompt: Prompt) throws -> Draft? {
    let drafts = try drafts.all()
    return drafts.first { $0.prompt == prompt.name && $0.entry == nil } ?? drafts.first
  }

  /// Goes on with a draft.
  func converse(_ draft: Draft, askingAll: Bool) throws {
    let prompt = try journal.prompt(named: draft.prompt)
    let new = try begin(prompt, TypedWords([]))
    try converse(new, draft, applications(), isResumed: true, askingAll: askingAll)
  }

  /// Goes on in an existing entry: adds a body that was given at once, or asks what its prompt asks
  /// and nobody answered.
  func goOn(
    in name: String,
    with typed: TypedWords,
    body: String?,
    askingAll: Bool
  ) throws {
    let file = try journal.entry(named: name)
    guard let bytes = try journal.read(file.path) else { throw Failure.gone(file) }
    let kind = EntryText(bytes).kind
    let new = try begin(
      try journal.prompt(named: typed.words.first ?? kind.name),
      typed.droppingFirst()
    )
    var text = EntryText(bytes)
    for (field, value) in try new.fields() { text.set(field, value) }
    if let body, !body.trimmed.isEmpty { text.append(body: body) }
    let draft = Draft(
      name: draftName,
      prompt: new.prompt.name,
      entry: file.id,
      begun: bytes,
      bytes: text.bytes
    )
    guard session.mayAsk, body == nil else {
      guard text.bytes != bytes else { return session.note("nothing was changed") }
      do { return try save(text, begunFrom: bytes, in: file) } catch {
        throw failure(toSave: draft.with(text, .max), after: error)
      }
    }
    try converse(new, draft, applications(), askingAll: askingAll)
  }

  private func converse(
    _ new: NewEntry,
    _ draft: Draft,
    _ known: KnownApplications,
    isResumed: Bool = false,
    askingAll: Bool
  ) throws {
    // What the command line says is only worth keeping if it says more than what this is about.
    let isWorthKeeping = { (text: EntryText) in
      isResumed || text.bytes != draft.bytes || !new.typed.pairs.isEmpty
    }
    let answer = EditedAnswer(to: draft.name, in: journal)
    let setting = GuidedEntry.Setting(
      prompt: new.prompt,
      reader: new.reader,
      applications: known,
      keep: { text, step in
        if isWorthKeeping(text) { try drafts.save(draft.with(text, step)) }
        try answer.remove()
      },
      edit: { try Editor(session, journal).written($0, as: answer) }
    )
    var guided = GuidedEntry(
      setting,
      text: EntryText(draft.bytes),
      conversation: session.conversation()
    )
    do { try guided.run(from: draft.step, askingAll: askingAll) } catch let stop as Interruption {
      session.note(
        isWorthKeeping(guided.text)
          ? "Kept as a draft; 'journal new' goes on with it." : "No answers, so nothing is kept."
      )
      throw stop
    } catch {
      throw failure(toSave: draft.with(guided.text, draft.step), after: error)
    }
    let text = guided.text
    guard isWorthKeeping(text) else { throw Failure.noAnswers }
    try finish(draft, text, among: known, closing: new.prompt.closing)
  }

  private func finish(
    _ draft: Draft,
    _ text: EntryText,
    among known: KnownApplications,
    closing: String?
  ) throws {
    do { try save(text, of: draft, among: known, closing: closing) } catch {
      throw failure(toSave: draft.with(text, .max), after: error)
    }
    try drafts.remove(draft)
  }

  private func save(
    _ text: EntryText,
    of draft: Draft,
    among known: KnownApplications,
    closing: String?
  ) throws {
    var text = text
    if let id = draft.entry {
      if let file = try entry(goneOnIn: draft) {
        if file.id != id {
          session.note("'\(EscapedText(line: id))' is called '\(EscapedText(line: file.id))' now.")
        }
        return try save(text, begunFrom: draft.begun, in: file)
      }
      session.note(
        "'\(EscapedText(line: id))' is not there any more; this becomes an entry of its own."
      )
      let own = Draft(name: draft.name, prompt: draft.prompt, step: .max, bytes: text.bytes)
      try save(text, of: own, among: known, closing: closing)
    } else {
      // Nothing remains to be asked, whatever happens to us from here on.
      var done = draft.with(text, .max)
      let isNew = text.text("app").map { known.stages[$0] == nil } ?? false
      let opening = isNew ? KnownApplications.Opening(takenFrom: &text) : nil
      try save(text, opening: opening, closing: closing) { id throws(StoreError) in
        done.result = id
        try drafts.save(done)
      }
    }
  }

  /// Saves the answers in their entry, with all that came to it since the draft began.
  private func save(_ text: EntryText, begunFrom begun: [UInt8], in file: EntryFile) throws {
    let written = try session.save(
      text.bytes,
      begunFrom: begun,
      to: file.path,
      in: journal
    )
    if written.isMerged {
      session.note("It was changed elsewhere while you wrote; both changes are kept.")
    }
    session.commit(written.paths, "Change 1 \(text.kind.name)", by: command, in: journal)
    session.announce(file, in: journal)
  }

  var drafts: Drafts { Drafts(of: journal) }

  /// Drafts of one moment are one; the clock of the machine tells the others apart.
  var draftName: String { String(SystemClock.wall()) }
}

extension Draft {
  fileprivate func with(_ text: EntryText, _ step: Int) -> Draft {
    var draft = self
    draft.bytes = text.bytes
    draft.step = step
    return draft
  }
}
