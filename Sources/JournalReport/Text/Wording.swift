import JournalFormat
import JournalInsights

/// How figures become words: counts before rates, cases before medians (PRACTICES 5.3).
enum Wording {
  /// `1 win`, `5 wins`.
  static func count(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }

  /// `1.5 hours`.
  static func count(_ number: Double, _ one: String) -> String {
    "\(self.number(number)) \(number == 1 ? one : one + "s")"
  }

  /// A number with one decimal at the most: `3`, `2.5`.
  static func number(_ number: Double) -> String {
    let tenths = Int(number * 10 + (number < 0 ? -0.5 : 0.5))
    return tenths % 10 == 0 ? String(tenths / 10) : String(Double(tenths) / 10)
  }

  /// `3 of 5`, from ten cases on `6 of 12 (50 %)`; `none this month` without cases.
  static func share(_ share: Share, in period: Period) -> String {
    guard share.total > 0 else { return none(in: period) }
    let cases = share.count == 0 ? "none of \(share.total)" : "\(share.count) of \(share.total)"
    return share.percent.map { "\(cases) (\($0) %)" } ?? cases
  }

  /// A sample as its size allows: the cases, a median with its range, or that it is not known yet.
  static func sample(
    _ sample: Sample,
    unit: String? = nil,
    of cases: String = "cases",
    in period: Period
  ) -> String {
    let unit = unit.map { " " + $0 } ?? ""
    func upTo(_ high: Double?) -> String { high.map { " to \(number($0))" } ?? " upwards" }
    switch sample.shown {
    case .none:
      return none(in: period)
    case .cases(let values, let open):
      let open = Array(repeating: "open", count: open)
      return (values.map { number($0) + unit } + open).joined(separator: ", ")
    case .notKnownYet:
      return "not known yet"
    case .range(let median, let low, let high):
      return "\(number(median))\(unit), from \(number(low))\(upTo(high))"
    case .middleHalf(let median, let low, let high):
      return "\(number(median))\(unit), half of the \(cases) \(number(low))\(upTo(high))"
    }
  }

  /// `median 3, half of the days 3 to 4 (n = 16)`.
  static func mood(_ mood: Summary.Mood, in period: Period) -> String {
    let sample = mood.sample
    let name = sample.median == nil ? "" : "median "
    return "\(name)\(self.sample(sample, of: "days", in: period)) (n = \(sample.count))"
  }

  /// `week`, `month`, `year`, `search`.
  static func noun(of period: Period) -> String {
    switch period {
    case .week: "week"
    case .month: "month"
    case .year: "year"
    case .all: "search"
    }
  }

  /// `none this month`.
  static func none(in period: Period) -> String { "none \(now(in: period))" }

  /// `this month`.
  static func now(in period: Period) -> String {
    switch period {
    case .week: "this week"
    case .month: "this month"
    case .year: "this year"
    case .all: "so far"
    }
  }

  /// `3 hours`, `2 days`, `the same day`.
  static func elapsed(_ elapsed: Elapsed) -> String {
    switch elapsed {
    case .hours(0): "within the hour"
    case .hours(let hours): count(hours, "hour")
    case .days(0): "the same day"
    case .days(let days): count(days, "day")
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ parts: [String]) -> String {
    guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
    return parts.dropLast().joined(separator: ", ") + " and " + last
  }

  /// A word of the fields as a person would write it: `brave_step` → `brave step`.
  static func word(_ word: String) -> String {
    String(word.map { $0 == "_" ? " " : $0 })
  }

  /// The sentence with a capital at its start.
  static func sentence(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension Wording {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `4 March`; with its year in a report that may touch several.
  static func day(_ day: CivilDate, in period: Period) -> String {
    let (year, month, dayOfMonth) = day.parts
    return "\(dayOfMonth) \(months[month - 1])" + (period == .all ? " \(year)" : "")
  }

  /// `March 2026`, `Week 10 of 2026`, `2026`, `The whole search`.
  static func title(of period: Period) -> String {
    switch period {
    case .week(let year, let week): "Week \(week) of \(year)"
    case .month(let year, let month): "\(months[month - 1]) \(year)"
    case .year(let year): "\(year)"
    case .all: "The whole search"
    }
  }

  /// The period's title; `March 2026 up to 5 March` while it runs.
  static func title(of summary: Summary) -> String {
    let name = title(of: summary.period)
    guard let last = summary.period.days?.upperBound, summary.asOf.day < last else { return name }
    return "\(name) up to \(day(summary.asOf.day, in: summary.period))"
  }
}
