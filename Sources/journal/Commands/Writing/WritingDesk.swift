import JournalFiles
import JournalFormat
import JournalStore

/// Where a command writes entries: the session, the journal, and the command's name for the history.
struct WritingDesk {
  let session: Session
  let journal: Journal
  let command: String

  init(_ session: Session, _ journal: Journal, command: String) {
    self.session = session
    self.journal = journal
    self.command = command
  }

  func begin(_ prompt: Prompt, _ typed: TypedWords) throws -> NewEntry {
    try NewEntry(prompt, typed, in: journal, session)
  }

  /// All applications that entries name; reads the whole journal.
  func applications() -> KnownApplications {
    KnownApplications(journal.entries().entries)
  }

  /// Saves the entry, with the small one that opens its application, and says where it is.
  func save(
    _ text: EntryText,
    opening: KnownApplications.Opening? = nil,
    closing: String? = nil,
    noting: (_ id: String) throws(StoreError) -> Void = { _ in }
  ) throws {
    let opened = opening.map { $0.text(date: text.date ?? session.clock.now(in: journal.zone)) }
    var text = text
    text.nameApplication()
    let file = try session.save(text, with: opened, by: command, in: journal, noting: noting)
    session.announce(file, in: journal, closing: closing)
  }

  /// Saves an entry whose text was given at once.
  func save(_ new: NewEntry, withBody body: String) throws {
    let (named, opening) = try named(new)
    var text = try new.text(about: named)
    if !body.trimmed.isEmpty { text.append(body: body) }
    do { try save(text, opening: opening) } catch {
      let prompt = new.prompt.name
      let draft = Draft(name: draftName, prompt: prompt, step: .max, bytes: text.bytes)
      throw failure(toSave: draft, after: error)
    }
  }

  /// Saves what the command line says, or names what is missing.
  func saveWithoutQuestions(_ new: NewEntry) throws {
    let (named, opening) = try named(new)
    let text = try new.text(about: named)
    let missing = new.missing(in: text)
    guard missing.isEmpty else {
      let example = missing[0].prefix { $0 != " " }
      throw Failure.usage(
        "a \(new.prompt.name) needs \(missing.joined(separator: ", ")); say \(example)=…"
      )
    }
    try save(text, opening: opening)
  }

  /// One short entry for each application, without questions.
  func saveShortEntries(_ new: NewEntry) throws {
    let known = applications()
    let named = try new.typed.words.map { try known.named($0) }
    for (app, opening) in named { try save(try new.text(about: app), opening: opening) }
  }

  /// Opens the editor on the prompt's whole skeleton; a file that stays as it was is taken away.
  func openEditor(on new: NewEntry) throws {
    let (named, opening) = try named(new)
    var text = try new.text(about: named)
    text.append(body: new.prompt.skeleton)
    let file = try journal.create(day: new.date.day, kind: text.kind) { _ in text.bytes }
    do { try Editor(session, journal).open(file.path) } catch {
      if try journal.read(file.path) == text.bytes { try journal.remove(file) }
      throw error
    }
    guard let written = try journal.read(file.path), written != text.bytes else {
      try journal.remove(file)
      return session.note("nothing was written, so nothing was saved")
    }
    var paths = [file.path]
    if let opening {
      let opened = opening.text(date: new.date)
      paths.append(
        try journal.create(day: new.date.day, kind: .application) { _ in opened.bytes }.path
      )
    }
    session.commit(paths, "Add 1 \(text.kind.name)", by: command, in: journal)
    session.announce(file, in: journal)
  }

  /// The application that the command line names, and how it begins if it is new.
  private func named(_ new: NewEntry) throws -> (String?, KnownApplications.Opening?) {
    guard let word = new.typed.words.first else { return (nil, nil) }
    guard new.typed.words.count == 1 else {
      throw Failure.usage("one application at a time here, not \(new.typed.words.count)")
    }
    return try applications().named(word)
  }
}

extension KnownApplications {
  /// The application that a word of the command line means; a slip of the hand opens none.
  func named(_ word: String) throws(Failure) -> (String, Opening?) {
    switch try meaning(of: word) {
    case .known(let app): return (app, nil)
    case .new(let opening): return (opening.app, opening)
    case .like(let app, let opening):
      throw .usage(
        "no application is called '\(word)'; did you mean '\(app)'? app=\(opening.app) opens a new one"
      )
    }
  }
}
