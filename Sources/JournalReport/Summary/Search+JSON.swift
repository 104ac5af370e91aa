import JournalFormat
import JournalInsights

extension Summary.Search {
  var json: JSON {
    [
      "open": .int(open),
      "quiet": .int(quiet),
      "last_90_days": [
        "by_stage": .object(Stage.allCases.map { .init($0.name, .int(funnel[$0] ?? 0)) }),
        "still_open": .int(stillOpen),
      ],
      "excitement": excitement.json,
      "fit": fit.json,
      "wanted": wanted.json,
      "tailored": tailored.json,
      "sources": sources.json,
      "role_families": roleFamilies.json,
      "luck": [
        "run": .int(luck.run),
        "in_hundred": .int(luck.typicalInHundred),
        "low_in_hundred": .int(luck.inHundred.lowerBound),
        "high_in_hundred": .int(luck.inHundred.upperBound),
      ],
    ]
  }
}

extension Breadth {
  /// `effective` from five cases on.
  fileprivate var json: JSON {
    ["n": .int(count), "choices": .int(choices), "effective": JSON(effective)]
  }
}
