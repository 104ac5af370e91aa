extension DiagnosticCode {
  static let unsettledValue = DiagnosticCode(316, "unsettled-value", .info)
}

extension EntryCheck {
  /// Values that lost in a merge and wait for a decision.
  static let unsettled = EntryCheck([
    DiagnosticPage(
      .unsettledValue,
      "two devices gave a field different values; the one that lost is kept",
      failing: .fields("kind: checkin\ntitle: A day\nunsettled:\n  - \"title: The strand\""),
      passing: .fields("kind: checkin\ntitle: A day")
    )
  ]) { entry in
    guard let node = entry.document.node(Field.unsettled.name) else { return [] }
    let items = entry.document.items(of: node)
    guard !items.isEmpty else { return [] }
    let values = items.count == 1 ? "one value is" : "\(items.count) values are"
    return [
      Diagnostic(
        .unsettledValue,
        "\(values) still to be settled after a sync",
        at: node.key,
        help: "keep the value you want in its field and delete the line here"
      )
    ]
  }
}
