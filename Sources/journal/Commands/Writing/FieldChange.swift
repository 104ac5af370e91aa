import JournalFormat

/// A change of one field, as it is typed: `mood=2`, `forecast=`, `emotions+=tired`.
struct FieldChange {
  enum Action {
    case set, add, remove
  }

  let action: Action
  let name: String
  /// What stands after the sign; empty to take the field away.
  let value: String

  init(_ typed: String) throws(Failure) {
    guard let equals = typed.firstIndex(of: "=") else { throw Self.unreadable(typed) }
    let before = typed[..<equals]
    action =
      switch before.last {
      case "+": .add
      case "-": .remove
      default: .set
      }
    name = String(action == .set ? before : before.dropLast()).trimmed
    value = String(typed[typed.index(after: equals)...])
    guard !name.isEmpty else { throw Self.unreadable(typed) }
    guard action == .set || !value.trimmed.isEmpty else {
      throw .usage("'\(typed)' does not say which items; say \(before)=ITEM")
    }
  }

  private static func unreadable(_ typed: String) -> Failure {
    .usage("'\(typed)' is no FIELD=VALUE, as mood=2, emotions+=tired or forecast=")
  }
}
