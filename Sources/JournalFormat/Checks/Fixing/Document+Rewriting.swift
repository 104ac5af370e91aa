extension Document {
  /// Whether something in it could not be read, so that no fix may touch it.
  var preventsRewriting: Bool { problems.contains { $0.kind.preventsRewriting } }
}

extension ScanProblem.Kind {
  /// Whether something cannot be read because of it.
  var preventsRewriting: Bool {
    switch self {
    case .byteOrderMark, .bareCarriageReturn, .mixedLineEndings, .noFinalNewline,
      .blankLineAfterFence, .closedByDots, .quotedKey, .missingSpaceAfterColon, .colonInPlainValue,
      .commentWithoutSpace:
      false
    default:
      true
    }
  }
}
