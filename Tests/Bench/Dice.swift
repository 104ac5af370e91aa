/// A seeded source of chance: SplitMix64.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to `bound - 1`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[below(elements.count)] }

  /// 1 to 5, mostly in the middle.
  var scale: Int {
    mutating get { 1 + (below(5) + below(5) + 1) / 2 }
  }

  /// Sentences, at least this long in all.
  mutating func paragraph(bytes: Int) -> String {
    var text = ""
    while text.utf8.count < bytes {
      if !text.isEmpty { text += below(4) == 0 ? "\n\n" : " " }
      text += pick(Words.sentences)
    }
    return text
  }
}

/// What the made-up entries are made of.
enum Words {
  static let companies = [
    "Acme", "Globex", "Initech", "Umbrella", "Hooli", "Vandelay", "Wonka", "Tyrell", "Cyberdyne",
  ]
  static let roles = ["data engineer", "analyst", "gardener", "project lead", "nurse", "designer"]
  static let areas = ["examples", "clarity", "opening-pitch", "technical", "questions-asked"]
  static let wants = ["learning", "quiet", "team", "remote", "craft", "people"]
  static let heavy = ["tired", "disappointed", "sad", "worried", "discouraged", "numb"]
  static let light = ["relieved", "hopeful", "calm", "curious", "grateful", "content"]
  static let sentences = [
    "The walk along the river helped more than I had thought it would.",
    "They asked about the migration, and I told it in the wrong order.",
    "Mia called in the evening and we laughed about the parking ticket.",
    "I kept looking at the mail, which said two lines and a name.",
    "The second person in the room listened and wrote down what I said.",
    "It rained, so I sorted the letters and found the one from March.",
    "A number would have made the story about the warehouse clearer.",
    "The team seemed kind, and tired, and honest about the release.",
    "Für den Moment reicht es, dass ich hingegangen bin.",
    "I would like to hear the question about priorities once more.",
    "What stays is the drawing on the whiteboard and how they reacted.",
    "Nothing is decided yet, and that is allowed to be so for a week.",
    "I wrote three applications last month and one of them felt right.",
    "The salary was said in the first five minutes, which I liked.",
    "Someone else had the job already, that much was between the lines.",
    "In the bath I noticed that my shoulders had been up all day.",
  ]
}
