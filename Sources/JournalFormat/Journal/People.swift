/// The people around the search: what `people.yaml` holds.
public struct People: Sendable, Hashable {
  /// One person, by a handle.
  public struct Person: Sendable, Hashable {
    /// The word that entries use for the person.
    public let handle: String
    /// What the person is to the journal's owner, as `supporter`.
    public let roles: [String]
  }

  /// The people in the file's order.
  public let all: [Person]

  /// The people in `people.yaml`, a document without fences; without one, nobody.
  public init(_ document: Document? = nil) {
    guard let document else {
      all = []
      return
    }
    all = document.nodes.filter { !$0.isItem }.map { node in
      Person(handle: document.key(of: node), roles: document.strings(node))
    }
  }

  /// The roles that suggestions look for; others are welcome.
  public static let roles = [
    "supporter", "mentor", "peer", "recruiter", "interviewer", "contact",
  ]

  /// Those with this role, in the file's order.
  public func with(role: String) -> [Person] { all.filter { $0.roles.contains(role) } }

  /// The person with this handle; `nil` when nobody has it.
  public subscript(handle: String) -> Person? { all.first { $0.handle == handle } }
}
