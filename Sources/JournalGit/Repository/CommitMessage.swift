/// What a commit says of itself: a subject, perhaps a sentence, and trailers.
package struct CommitMessage: Sendable, Hashable {
  /// A line `Key: value` at the message's end.
  package struct Trailer: Sendable, Hashable {
    package let key: String
    package let value: String

    package init(_ key: String, _ value: String) {
      self.key = key
      // A line end would let a device's name forge another trailer.
      self.value = String(value.map { $0.isNewline ? " " : $0 })
    }
  }

  package var subject: String
  package var text: String
  package var trailers: [Trailer]

  package init(_ subject: String, text: String = "", trailers: [Trailer] = []) {
    self.subject = subject
    self.text = text
    self.trailers = trailers
  }

  /// A message with the two trailers that this tool's commits carry.
  package init(_ subject: String, command: String, device: String?) {
    self.init(subject, trailers: [Trailer("Journal-Command", command)])
    if let device { trailers.append(Trailer("Journal-Device", device)) }
  }

  /// Reads a message; trailers are the lines `Key: value` of the last paragraph.
  package init(parsing message: String) {
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    let subject = lines.isEmpty ? "" : lines.removeFirst()
    let start = lines.lastIndex(of: "").map { $0 + 1 } ?? lines.endIndex
    let read = lines[start...].map { line -> Trailer? in
      guard let colon = line.firstRange(of: ": ") else { return nil }
      return Trailer(String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
    }
    let trailers = read.contains(nil) ? [] : read.compactMap { $0 }
    let text = trailers.isEmpty ? lines[...] : lines[..<start]
    self.init(
      subject,
      text: text.drop { $0.isEmpty }.joined(separator: "\n"),
      trailers: trailers
    )
    while self.text.hasSuffix("\n") { self.text.removeLast() }
  }

  /// The first trailer's value of that key.
  package subscript(key: String) -> String? {
    trailers.first { $0.key == key }?.value
  }
}

extension CommitMessage: CustomStringConvertible {
  /// The message as git keeps it, with a final newline.
  package var description: String {
    let lines = trailers.map { "\($0.key): \($0.value)" }.joined(separator: "\n")
    return [subject, text, lines].filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }
}
