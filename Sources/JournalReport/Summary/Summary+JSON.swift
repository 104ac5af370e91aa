import JournalFormat
package import JournalInsights

extension Summary {
  /// Every figure with its n; schema `journal.summary/1`.
  package var json: JSON { .object(Self.members.map { JSON.Member($0.key, $0.value(self)) }) }

  /// Gives the text of ``json`` in pieces; no more of the document is held than a member.
  package func writeJSON(_ use: (String) -> Void) {
    JSON.write(Self.members.lazy.map { JSON.Member($0.key, $0.value(self)) }, use)
  }

  private static var members: KeyValuePairs<String, (Summary) -> JSON> {
    [
      "schema": { _ in "journal.summary/1" },
      "period": { .string($0.period.description) },
      "as_of": { .string($0.asOf.day.description) },
      "from": { JSON($0.days?.lowerBound.description) },
      "to": { JSON($0.days?.upperBound.description) },
      "entries": { .int($0.head.entryCount) },
      "days": { .int($0.head.dayCount) },
      "checkin_days": { .int($0.head.checkinDays) },
      "wins": { .array($0.wins.map(\.json)) },
      "did": { $0.practice.json },
      "strip": { $0.strip },
      "mood": { $0.mood.json },
      "emotions": { $0.emotions.json },
      "rejections": { $0.rejections.json },
      "episodes": { .array($0.rejections.episodes.map(\.json)) },
      "learned": { $0.learning.json },
      "grace": { $0.grace.json },
      "search": { $0.search.json },
      "care": { $0.care.json },
      "figures": { .array(SummaryFigure.all(of: $0).map(\.json)) },
      "quality": { $0.head.json },
    ]
  }

  private var strip: JSON {
    .object(
      BounceStrip.Practice.allCases.map { .init($0.rawValue, rejections.total(of: $0).json) }
    )
  }
}

extension Summary.Head {
  fileprivate var json: JSON {
    [
      "entries_without_time": .int(entriesWithoutTime),
      "entries_without_mood": .int(entriesWithoutMood),
      "odd_events": .int(oddityCount),
    ]
  }
}

extension SummaryFigure {
  fileprivate var json: JSON {
    let value: JSON =
      switch self.value {
      case .count(let count): ["n": .int(count)]
      case .share(let share): share.json
      case .sample(let sample): sample.json
      }
    return ["metric": .string(metric.id), "name": .string(name), "value": value]
  }
}

extension Share {
  /// `percent` from ten cases on, the 95 % range from five on.
  var json: JSON {
    [
      "count": .int(count),
      "n": .int(total),
      "percent": JSON(percent),
      "low_percent": JSON(range?.lowerBound),
      "high_percent": JSON(range?.upperBound),
    ]
  }
}

extension Sample {
  /// `median` from three cases on, unless half of them are open.
  var json: JSON {
    [
      "n": .int(count),
      "open": .int(open),
      "median": JSON(median),
      "values": .array(values.map(JSON.number)),
    ]
  }
}

extension Tally {
  fileprivate var json: JSON {
    [
      "n": .int(total),
      "distinct": .int(distinct),
      "words": .array(rows.map { ["word": .string($0.word), "count": .int($0.count)] }),
    ]
  }
}

extension Win {
  fileprivate var json: JSON {
    ["date": .string(day.description), "win": JSON(sort), "text": JSON(text)]
  }
}

extension Practice {
  fileprivate var json: JSON {
    [
      "applications_opened": .int(opened),
      "interviews": .int(interviews),
      "preparations": .int(preparations),
      "reflections": .int(reflections),
      "feedback": .int(feedback),
      "messages": .int(messages),
      "thanks": .int(thanks),
      "connections": .int(connections),
      "new_people": .int(newPeople),
      "reviews": .int(reviews),
      "offers": .int(offers),
      "silences": .int(silences),
      "exercises": exercises.json,
      "belief_changes": .array(beliefChanges.map(JSON.int)),
    ]
  }
}

extension Summary.Mood {
  fileprivate var json: JSON {
    [
      "covered": .int(coverage.count),
      "days": .int(coverage.total),
      "median": JSON(sample.median),
      "low": JSON(range?.lowerBound),
      "high": JSON(range?.upperBound),
      "daily": .array(
        daily.map { ["date": .string($0.day.description), "mood": .number($0.mood)] }
      ),
    ]
  }
}

extension EmotionWords {
  fileprivate var json: JSON {
    [
      "entries": .int(entryCount),
      "mixed": .int(mixedCount),
      "own_words": .int(ownWordCount),
      "quadrants": .int(quadrants.count),
      "used": words.json,
    ]
  }
}

extension Care {
  fileprivate var json: JSON {
    [
      "days": .int(days),
      "days_off": .int(daysOff),
      "volunteering_hours": .number(volunteeringHours),
      "activities": activities.json,
    ]
  }
}

extension Summary.Grace {
  fileprivate var json: JSON {
    [
      "askable": .int(askable),
      "asked": asked.json,
      "received": received.json,
      "specific": specific.json,
      "thanked": thanked.json,
      "doors_open": doorsOpen.json,
    ]
  }
}

extension Summary.Rejections {
  fileprivate var json: JSON {
    [
      "n": .int(count),
      "silences": .int(silenceCount),
      "first_kind_act_days": firstKindActs.json,
      "first_step_days": firstSteps.json,
      "dip": dips.json,
      "return_days": returns.json,
      "forecast_gap_days": forecastGaps.json,
      "items": .array(bounces.map(\.json)),
    ]
  }
}

extension Summary.Learning {
  fileprivate var json: JSON {
    [
      "gained": .array(
        gained.map { ["date": .string($0.day.description), "text": JSON($0.text)] }
      ),
      "lessons": .array(lessons.map(\.json)),
      "areas": areas.json,
      "types": .object(
        SectionItem.LessonType.allCases.map { .init($0.name, .int(types[$0] ?? 0)) }
      ),
      "excelled": excelled.json,
      "wants": wants.json,
      "asks": asks.json,
      "checklist": .array(checklist.map(\.json)),
      "changes": .array(
        changes.map {
          [
            "area": .string($0.area), "before": JSON($0.before?.rawValue),
            "now": .string($0.now.rawValue),
          ]
        }
      ),
    ]
  }
}

extension Lesson {
  fileprivate var json: JSON {
    [
      "date": .string(day.description),
      "area": JSON(isPrivate ? nil : area),
      "type": JSON(type?.rawValue),
      "text": JSON(text),
    ]
  }
}

extension SectionItem.LessonType {
  /// The type as a key.
  fileprivate var name: String { String(rawValue.map { $0 == "-" ? "_" : $0 }) }
}

extension Checklist.Item {
  fileprivate var json: JSON {
    [
      "area": .string(area),
      "state": .string(state.rawValue),
      "lessons": .int(lessonCount),
      "applications": .int(recentApplications),
      "recurring": .bool(isRecurring),
      "last_seen": .string(lastSeen.description),
    ]
  }
}
