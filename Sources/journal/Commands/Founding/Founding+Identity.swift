import JournalFiles
import JournalGit

extension Founding {
  /// Whom the history names, where neither an argument nor git says so: asked for once, and kept in
  /// this journal's own git settings.
  func identify(_ author: FoundingAuthor, in repository: borrowing Repository) throws {
    let isKnown = (try? repository.identity()) != nil
    var author = author
    if !isKnown, author.name == nil, session.mayAsk { try author.ask(in: session) }
    guard let name = author.name, !name.isEmpty else { return }
    var settings: [String: String?] = ["user.name": name]
    if let email = author.email {
      settings["user.email"] = email
    } else if !isKnown {
      settings["user.email"] = "\(Slug.of(name) ?? "me")@localhost"
    }
    try repository.set(settings)
  }
}

/// The author of the journal's history.
struct FoundingAuthor {
  var name: String?
  var email: String?

  fileprivate mutating func ask(in session: Session) throws {
    var conversation = session.conversation()
    name = try conversation.words(
      for: Question(label: "Your name, for the history?", explanation: "git does not know it yet")
    )
    guard name != nil else { return }
    email = try conversation.words(
      for: Question(label: "Your mail address, for the history?", explanation: "it may stay empty")
    )
  }
}

extension Conversation {
  fileprivate mutating func words(for question: Question) throws(Interruption) -> String? {
    guard case .answer(let text) = try reply(to: question), !text.isEmpty else { return nil }
    return text
  }
}
