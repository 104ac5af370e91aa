package import JournalFiles
package import JournalFormat

extension Journal {
  /// All prompts by their names: those built in, in the order of their kinds, then the person's
  /// own; one of the journal's own stands in place of the built-in one of that name.
  ///
  /// One that is not valid does not serve; `check` says what is wrong with it.
  package func prompts() throws(StoreError) -> [Prompt] {
    var prompts = Self.builtInPrompts
    for prompt in try ownPrompts() {
      if let place = prompts.firstIndex(where: { $0.name == prompt.name }) {
        prompts[place] = prompt
      } else {
        prompts.append(prompt)
      }
    }
    return prompts
  }

  /// The prompt of this name.
  package func prompt(named name: String) throws(StoreError) -> Prompt {
    let prompts = try prompts()
    if let prompt = prompts.first(where: { $0.name == name }) { return prompt }
    throw .unknownPrompt(name, nearest: Suggestion.closest(to: name, among: prompts.map(\.name)))
  }

  /// The files of `prompts/`, sorted by name.
  package func promptFiles() throws(StoreError) -> [RelativePath] {
    let names = try reporting { () throws(FileError) in try root.names(in: Self.promptsFolder) }
    return names.compactMap { entry in
      guard entry.kind == .file, entry.name.hasSuffix(".md"), !entry.name.hasPrefix(".") else {
        return nil
      }
      return RelativePath(entry.name).map { Self.promptsFolder / $0 }
    }
  }

  private func ownPrompts() throws(StoreError) -> [Prompt] {
    var prompts: [Prompt] = []
    for path in try promptFiles() {
      guard let bytes = try read(path, limit: Limits.settings) else { continue }
      if let prompt = PromptReading(Document(bytes), settings: settings).prompt {
        prompts.append(prompt)
      }
    }
    return prompts
  }

  /// The prompts of the starter journal, in the order of their kinds.
  package static var builtInPrompts: [Prompt] {
    let prompts = Template.files.compactMap { file -> Prompt? in
      guard file.path.description.hasPrefix(promptsFolder.string + "/") else { return nil }
      let document = Document(file.text.withUTF8Buffer { Array($0) })
      return PromptReading(document).prompt
    }
    let kinds = Kind.builtIn
    func rank(_ prompt: Prompt) -> (Int, Int, String) {
      let kind = kinds.firstIndex(of: prompt.kind) ?? kinds.count
      return (kind, prompt.name == prompt.kind.name ? 0 : 1, prompt.name)
    }
    return prompts.sorted { rank($0) < rank($1) }
  }
}
