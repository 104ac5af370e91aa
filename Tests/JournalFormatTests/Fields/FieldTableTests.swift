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

@Suite struct `A field is found` {
  @Test func `by its name and by no other`() {
    for field in Field.allCases {
      #expect(Field(name: field.name) == field)
      #expect(Field(name: field.name + "s") != field)
      #expect(Field(name: field.name.uppercased()) == nil)
    }
    #expect(Field(name: "") == nil)
    #expect(Field(name: "moodAfter") == nil)
  }
}
