/// Turns a prompt's file into a prompt, noting what is wrong on the way.
struct PromptReader {
  private(set) var problems: [PromptReading.Problem] = []
  private let document: Document
  private let settings: JournalSettings
  private let body: PromptBody

  private static let ownKeys = [
    "name", "kind", "about", "minutes", "ask", "more", Field.unsettled.name,
  ]

  init(_ document: Document, settings: JournalSettings) {
    self.document = document
    self.settings = settings
    body = PromptBody(document)
  }

  mutating func prompt() -> Prompt? {
    guard document.hasFrontMatter, !document.preventsRewriting else {
      problems.append(.init(kind: .noFrontMatter, range: 0..<min(3, document.bytes.count)))
      return nil
    }
    let name = required("name")
    let kind = required("kind").map { Kind($0) }
    let minutes = wholeMinutes()
    let ask = steps("ask")
    let more = steps("more")
    guard let name, let kind else { return nil }
    let presets = presets(of: kind)
    let named = (ask + more).compactMap(\.question)
    let rest = body.questions.filter { !named.contains($0) }
    return Prompt(
      name: name,
      kind: kind,
      about: text("about"),
      minutes: minutes,
      ask: ask + rest.map(Prompt.Step.question),
      more: more,
      presets: presets,
      questions: body.questions,
      closing: body.closing,
      skeleton: body.skeleton
    )
  }

  private func text(_ key: String) -> String? {
    guard let node = document.node(key), let text = document.string(node), !text.isEmpty else {
      return nil
    }
    return text
  }

  private mutating func required(_ key: String) -> String? {
    if let text = text(key) { return text }
    let place = document.node(key)?.key ?? document.fences?.opening ?? 0..<0
    problems.append(.init(kind: .missing(key), range: place))
    return nil
  }

  private mutating func wholeMinutes() -> Int? {
    guard let text = text("minutes"), let node = document.node("minutes") else { return nil }
    if let minutes = Int(text), minutes >= 0 { return minutes }
    problems.append(.init(kind: .badMinutes, range: node.value))
    return nil
  }
}

extension PromptReader {
  private mutating func steps(_ key: String) -> [Prompt.Step] {
    guard let node = document.node(key), node.kind != .empty else { return [] }
    guard node.isList || node.isScalar else {
      problems.append(.init(kind: .notAList(key), range: node.value))
      return []
    }
    let items = node.isList ? document.items(of: node) : [node]
    return items.compactMap { item in
      document.string(item).flatMap { step($0, at: item.value) }
    }
  }

  private mutating func step(_ text: String, at range: Range<Int>) -> Prompt.Step? {
    if text.hasPrefix("#") {
      let heading = String(text.drop { $0 == "#" }).singleSpaced
      if let question = body.question(heading) { return .question(question) }
      problems.append(.init(kind: .unknownQuestion(heading), range: range))
      return nil
    }
    let isRequired = text.hasSuffix("!")
    let names = (isRequired ? text.dropLast() : text[...]).split(separator: "|")
      .map { String($0).singleSpaced }
    let unknown = names.filter { settings.type(of: $0) == nil }
    problems += unknown.map { .init(kind: .unknownField($0), range: range) }
    return unknown.isEmpty && !names.isEmpty ? .fields(names, isRequired: isRequired) : nil
  }

  private mutating func presets(of kind: Kind) -> [Prompt.Preset] {
    document.nodes.compactMap { node in
      guard !node.isItem else { return nil }
      let key = document.key(of: node)
      guard !Self.ownKeys.contains(key) else { return nil }
      guard let type = settings.type(of: key) else {
        problems.append(.init(kind: .unknownField(key), range: node.key))
        return nil
      }
      let reading = document.reading(node, as: type, kind: kind, settings: settings)
      guard let value = reading.value else {
        problems.append(.init(kind: .badPreset(key), range: node.value))
        return nil
      }
      return Prompt.Preset(key: key, value: value)
    }
  }
}

extension Prompt.Step {
  /// The question, when the step is one.
  public var question: Prompt.Question? {
    guard case .question(let question) = self else { return nil }
    return question
  }
}
