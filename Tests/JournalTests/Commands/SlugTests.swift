import Testing

@testable import journal

struct SlugTests {
  @Test(arguments: [
    ("Acme, data engineer", "acme-data-engineer"), ("  C++ & Söhne ", "c-söhne"),
    ("東京電力 / 開発", "東京電力-開発"), ("Ünïcode GmbH & Co. KG", "ünïcode-gmbh-co-kg"),
    ("क्षेत्र प्रबंधक", "क्षेत्र-प्रबंधक"), ("R2-D2", "r2-d2"),
  ])
  func `A name of any script becomes lower-case words joined by dashes`(name: String, slug: String)
  {
    #expect(Slug.of(name) == slug)
  }

  @Test(arguments: ["", " ", "!?", "🙂"])
  func `A name without letters has no slug`(name: String) {
    #expect(Slug.of(name) == nil)
  }
}
