import Testing

@testable import journal

struct TypedWordsTests {
  @Test func `Pairs stand anywhere among the words`() {
    let typed = TypedWords([
      "rejection", "mood=2", "acme", "title=a=b", "url=https://a.example/?x=1",
    ])
    #expect(typed.words == ["rejection", "acme"])
    #expect(typed.value(of: "mood") == "2")
    #expect(typed.value(of: "title") == "a=b")
    #expect(typed.value(of: "url") == "https://a.example/?x=1")
  }

  @Test(arguments: ["2=3", "=x", "Hello=1", "https://a.example/?x=1"])
  func `A word whose beginning is no field's name is a word`(word: String) {
    #expect(TypedWords([word]).words == [word])
  }
}
