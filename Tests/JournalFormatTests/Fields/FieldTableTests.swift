import JournalFormat
import Testing

@Suite struct `The table of fields` {
  @Test func `has one row a field, whose name is the case in snake case`() {
    for field in Field.allCases {
      let snake = String(describing: field).reduce(into: "") { text, character in
        if character.isUppercase { text += "_" }
        text += character.lowercased()
      }
      #expect(field.name == snake)
    }
  }
}
