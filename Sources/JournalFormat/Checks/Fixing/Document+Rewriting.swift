extension Document {
  /// Whether something in it could not be read, so that nothing may rewrite it.
  var preventsRewriting: Bool { problems.contains { $0.kind.preventsRewriting } }

  /// Whether a fix may touch it: all of it could be read, and it holds one version of everything.
  var mayBeRewritten: Bool { !preventsRewriting && conflict == nil }
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
