extension DiagnosticCode {
  static let unsettledValue = DiagnosticCode(316, "unsettled-value", .info)
  static let brokenUnsettled = DiagnosticCode(320, "broken-unsettled", .warning)
}

extension EntryCheck {
  /// Values that lost in a merge and wait for a decision.
  static let unsettled = EntryCheck([
    DiagnosticPage(
      .unsettledValue,
      "two devices gave a field different values; the one that lost is kept",
      "Two devices gave one field different values, and a sync does not choose between your "
        + "words. One value stays in the field, the other is kept here until you have looked.",
      failing: .fields("kind: checkin\ntitle: A day\nunsettled:\n  - \"title: The strand\""),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
    DiagnosticPage(
      .brokenUnsettled,
      "an item of 'unsettled' names no field",
      "The list is written by a sync, one 'field: value' an item, so that you can see which field a "
        + "value was meant for. What is not of that form does not say it.",
      failing: .fields("kind: checkin\ntitle: A day\nunsettled:\n  - \"The strand\""),
      passing: .fields("kind: checkin\ntitle: A day")
    ),
  ]) { entry in entry.document.unsettledFindings }
}

extension Document {
  /// What is to be said of each value that a sync kept besides the one in its field.
  var unsettledFindings: [Diagnostic] {
    guard let node = node(Field.unsettled.name) else { return [] }
    return (node.isList ? Array(items(of: node)) : [node]).compactMap(unsettledFinding)
  }

  /// What is to be said of one item, as `"title: Walk on the strand"`.
  private func unsettledFinding(_ item: Node) -> Diagnostic? {
    guard item.kind != .empty else { return nil }
    guard let unsettled = string(item).flatMap(UnsettledValue.init) else {
      return Diagnostic(
        .brokenUnsettled,
        "\(quoted(item.value)) is not of the form 'field: value'",
        at: item.value,
        help: "only a sync writes here; delete the line once the entry is as you want it"
      )
    }
    let winner = node(unsettled.field)?.value
    return Diagnostic(
      .unsettledValue,
      "two devices wrote '\(unsettled.field)'; \(unsettled.text.quotedInMessage) is kept here until "
        + "you have looked",
      at: item.value,
      related: winner.map { [.init(range: $0, message: "this one stands in the field")] } ?? [],
      help: "'journal conflicts' shows both and asks, or keep the value you want in its field and "
        + "delete the line here"
    )
  }
}
