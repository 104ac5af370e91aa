import JournalFormat

/// A made-up journal: the same number of entries and the same seed give the same bytes.
///
/// It ends with March 2026 and goes back as far as it takes, with some 83 entries a month, so that
/// a larger journal is a longer one.
struct Corpus {
  struct File {
    let day: CivilDate
    let id: String
    let text: String

    /// Below the journal's folder.
    var path: String {
      let day = day.description
      return "entries/\(day.prefix(4))/\(day.dropFirst(5).prefix(2))/\(id).md"
    }
  }

  static let lastDay = CivilDate(dayNumber: 20_543)
  private var dice: Dice
  private(set) var files: [File] = []

  init(count: Int, seed: UInt64) {
    dice = Dice(seed)
    files.reserveCapacity(count + 8)
    var application = 0
    while files.count < count {
      addApplication(application, at: place(of: files.count, in: count))
      for _ in 0..<7 { addDay(at: place(of: files.count, in: count)) }
      application += 1
    }
    files.removeLast(files.count - count)
  }

  private func place(of index: Int, in count: Int) -> CivilDate {
    let month = 83
    return Self.lastDay - (count - 1 - min(index, count - 1)) * 30 / month - 30
  }

  /// From the opening to the second sitting after the no, within a month.
  private mutating func addApplication(_ number: Int, at start: CivilDate) {
    let app = "\(dice.pick(Words.companies).lowercased())-\(number)"
    let stage = dice.pick(["screen", "interview", "final"])
    add(
      "application",
      start,
      """
      event: opened
      app: \(app)
      company: \(dice.pick(Words.companies)) \(number)
      role: \(dice.pick(Words.roles))
      source: \(dice.pick(["referral", "job_board", "network"]))
      excitement: \(dice.scale)
      gut: \(dice.pick(["\"yes\"", "unsure"]))
      tailored: \(dice.pick(["light", "good", "full"]))
      """,
      ["What draws you to it?", "What would make you say no?"]
    )
    add(
      "interview",
      start + dice.below(8) + 5,
      """
      app: \(app)
      stage: \(stage)
      felt: \(dice.scale)
      excitement: \(dice.scale)
      mood: \(dice.scale)
      """,
      ["What went well, the actual moment?", "What did you learn about the people and the work?"],
      "## Lessons\n\n- \(dice.pick(Words.areas)): \(dice.pick(Words.sentences))\n"
    )
    let no = start + dice.below(8) + 14
    add(
      "rejection",
      no,
      """
      app: \(app)
      stage: \(stage)
      mood: \(dice.below(3) + 1)
      emotions: [\(dice.pick(Words.heavy)), \(dice.pick(Words.light))]
      forecast: \(dice.below(14) + 1)
      """,
      ["What happened?", "One kind thing today, and who could know?"]
    )
    add(
      "message",
      no + 1,
      """
      app: \(app)
      purpose: thank_you
      includes: [thanks, feedback_ask]
      sent: \(no + 1)
      """,
      ["What is one true thing you appreciated?", "Draft"]
    )
    add(
      "reflection",
      no + dice.below(5) + 2,
      """
      app: \(app)
      wants: [\(dice.pick(Words.wants)), \(dice.pick(Words.wants))]
      mood: \(dice.scale)
      """,
      ["What do you now know about the work you want?", "Where were you at your best?"],
      "## Gained\n\n- \(dice.pick(Words.sentences))\n\n## Next\n\n"
        + "- [ ] \(dice.pick(Words.sentences)) (due \(no + 14))\n"
    )
  }

  /// A check-in, a win or some rest.
  private mutating func addDay(at day: CivilDate) {
    switch dice.below(10) {
    case 0:
      add(
        "win",
        day,
        "win: \(dice.pick(["showed_up", "skill", "brave_step"]))\nmood: \(dice.scale)",
        ["What happened?", "What did you do that made it possible?"]
      )
    case 1:
      add(
        "care",
        day,
        "activity: \(dice.pick(["move", "soak", "friends"]))\nminutes: 40",
        ["What did you do?", "How did it leave you?"]
      )
    default:
      add(
        "checkin",
        day,
        """
        mood: \(dice.scale)
        energy: \(dice.scale)
        emotions: [\(dice.pick(Words.heavy)), \(dice.pick(Words.light))]
        tags: [search/\(dice.pick(Words.wants))]
        """,
        ["Where are you right now?"],
        "## Wins\n\n- \(dice.pick(Words.sentences))\n"
      )
    }
  }

  private mutating func add(
    _ kind: String,
    _ day: CivilDate,
    _ fields: String,
    _ questions: [String],
    _ sections: String = ""
  ) {
    let time = "\(dice.below(10) + 10):\(dice.below(50) + 10):00"
    var text = "---\nkind: \(kind)\ndate: \(day)T\(time)+01:00\n\(fields)\n---\n"
    for question in questions {
      text += "\n## \(question)\n\n\(dice.paragraph(bytes: 1100 / questions.count))\n"
    }
    if !sections.isEmpty { text += "\n" + sections }
    files.append(File(day: day, id: "\(day)-\(kind)-\(Self.tail(files.count))", text: text))
  }

  /// Four letters that no other entry has.
  private static func tail(_ number: Int) -> String {
    let digits = String(number, radix: 32)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
