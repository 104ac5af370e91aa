extension Document {
  /// The top-level blocks of the body, in order.
  public func blocks() -> [Block] {
    var scanner = BlockScanner(body)
    var blocks: [Block] = []
    while let block = scanner.next(in: bytes.span) { blocks.append(block) }
    return blocks
  }
}
