extension Document {
  /// The one finding of a file that is full of control characters; `nil` for any other.
  ///
  /// A picture with the name of an entry would otherwise give hundreds of them.
  var binaryFinding: Diagnostic? {
    let controls = problems.filter { $0.kind == .controlCharacter }
    guard controls.count > 20, let first = controls.first else { return nil }
    return Diagnostic(
      .controlCharacter,
      "\(controls.count) control characters stand in the file, as in one that is no text",
      at: first.range,
      help: "a picture or a document belongs in a folder beside the entry; else delete them"
    )
  }
}
