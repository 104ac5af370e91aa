import JournalFormat
import JournalInsights

extension Bounce {
  var json: JSON {
    [
      "date": .string(rejection.date.description),
      "app": JSON(name == nil ? nil : rejection.app),
      "name": JSON(name),
      "private": .bool(rejection.isPrivate),
      "stage": JSON(rejection.stage?.name),
      "silence": .bool(rejection.isSilence),
      "strip": .object(
        BounceStrip.Practice.allCases.map { .init($0.rawValue, .string(strip[$0].rawValue)) }
      ),
      "first_kind_act": firstKindAct.json,
      "first_step": firstStep.json,
      "days_ago": .int(age),
      "forecast_days": JSON(rejection.forecast),
    ]
  }
}

extension Elapsed? {
  /// `null` while it is open; hours where they are known and below 48.
  fileprivate var json: JSON {
    switch self {
    case nil: .null
    case .hours(let hours): ["hours": .int(hours)]
    case .days(let days): ["days": .int(days)]
    }
  }
}

extension Episode {
  var json: JSON {
    [
      "rejections": JSON(rejections.map(\.date.day.description)),
      "baseline": JSON(baseline),
      "baseline_days": .int(baselineDays),
      "trough": JSON(trough?.mood),
      "trough_date": JSON(trough?.day.description),
      "dip": JSON(dip),
      "course": .string(courseName),
      "return_days": JSON(returnedDays),
      "open_days": JSON(openDays),
      "forecasts": .array(
        forecasts.map { ["predicted_days": .int($0.predicted), "took_days": .int($0.took)] }
      ),
    ]
  }

  private var courseName: String {
    switch course {
    case .noBaseline: "no_baseline"
    case .noMood: "no_mood"
    case .pending: "pending"
    case .noDip: "no_dip"
    case .returned: "returned"
    case .open: "open"
    }
  }

  private var returnedDays: Int? {
    guard case .returned(let days) = course else { return nil }
    return days
  }

  private var openDays: Int? {
    guard case .open(let days) = course else { return nil }
    return days
  }
}
