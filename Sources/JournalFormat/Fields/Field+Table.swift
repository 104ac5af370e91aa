extension Field {
  /// One row a field, in the order of the cases; validation, help and reference come from it.
  static let table: [FieldDefinition] = [
    .init("kind", .word, "what sort of entry this is, as `checkin` or `rejection`"),
    .init("date", .dateOrTime, "the day it is about, perhaps with time and offset"),
    .init("timezone", .timezone, "the time zone of local times, when not the journal's"),
    .init("title", .text, "a title; else the first heading, else the kind"),

    .init("mood", .scale, "how you feel: 1 very low, 5 very good"),
    .init("mood_after", .scale, "how you feel afterwards, 1 to 5"),
    .init("energy", .scale, "how much strength you have, 1 to 5"),
    .init("emotions", .words, "one to five words for what you feel; your own are welcome"),

    .init("app", .slug, "the application this entry is about"),
    .init("people", .words, "handles of people; `people.yaml` gives their roles"),
    .init("tags", .words, "your own labels; `/` nests them"),
    .init(
      "private",
      .flag,
      "its numbers count, its words never stand in a report or an export; any other value is true"
    ),

    .init("event", .oneOf(Event.allCases.map(\.rawValue)), "what happened to the application"),
    .init("company", .text, "the company's name"),
    .init("role", .text, "the job's title"),
    .init("url", .text, "where the job is described"),
    .init("location", .text, "where the work would be"),
    .init("pay", .text, "what it would pay"),
    .init("deadline", .date, "the last day to apply"),

    .init("role_family", .word, "the sort of job, from your own short list"),
    .init("industry", .word, "the industry, from your own short list"),
    .init("source", .oneOf(Vocabulary.sources), "where you found the job"),

    .init("stage", .oneOf(Stage.allCases.map(\.name)), "how far the application is"),
    .init("round", .word, "which interview it was, in your own word"),
    .init("format", .word, "how it took place, as phone, video, onsite, task"),

    .init("excitement", .scale, "how much you want it, 1 to 5"),
    .init("fit", .scale, "how well it fits you, 1 to 5"),
    .init("felt", .scale, "how the interview felt, 1 to 5"),
    .init("hope", .scale, "how much hope you had, 1 to 5"),
    .init("nerves", .scale, "how nervous you were, 1 to 5"),
    .init("confidence", .scale, "how confident you are, 1 to 5"),

    .init("gut", .oneOf(["yes", "unsure", "no"]), "what your gut says"),
    .init("pull", .someOf(Vocabulary.pulls), "what draws you to it"),
    .init("tailored", .oneOf(["none", "light", "good", "full"]), "how far you tailored it"),
    .init("materials", .words, "versions of your CV, letter, portfolio"),

    .init("focus", .areas, "areas you want to mind"),
    .init("excelled", .areas, "areas you were good at"),
    .init("ratings", .ratings, "how areas went, as `[clarity=3, examples=4]`"),

    .init("interview_at", .dateOrTime, "when the interview is"),
    .init("expects", .dateOrTime, "when they said you would hear"),
    .init("sent", .dateOrTime, "when the message was sent"),
    .init("due", .dateOrTime, "when it is due"),
    .init("until", .dateOrTime, "the end of a declared break"),

    .init(
      "how",
      .oneOf(["mail", "call", "portal", "in_person", "silence"]),
      "how the no reached you"
    ),
    .init("stung", .someOf(Vocabulary.stings), "what it touched"),
    .init("forecast", .days, "days you think it will take until it feels ordinary"),

    .init("wants", .words, "what you want from work"),
    .init("asks", .words, "what employers ask for"),

    .init("status", .oneOfByKind(Vocabulary.statuses), "where it stands"),
    .init("from", .oneOf(Vocabulary.senders), "who gave the feedback"),
    .init("quality", .oneOf(["specific", "general", "formula"]), "how specific the feedback is"),
    .init("purpose", .oneOfByKind(Vocabulary.purposes), "what the message or the contact is for"),
    .init("includes", .someOf(Vocabulary.inclusions), "what the message says"),

    .init("win", .oneOf(Vocabulary.wins), "what sort of win it is"),
    .init("channel", .oneOf(Vocabulary.channels), "how you were in touch"),
    .init("new_people", .count, "how many people you met for the first time"),

    .init("skill", .slug, "the skill this entry is about"),
    .init("path", .slug, "the career path this entry is about"),
    .init("goal", .slug, "the goal this entry is about"),
    .init("decision", .oneOf(["close", "live_with", "not_for_me"]), "what you do about the gap"),
    .init("via", .oneOf(Vocabulary.means), "how you learn it"),

    .init("hours", .number, "hours spent"),
    .init("minutes", .number, "minutes spent"),

    .init("interest", .scale, "how much a path interests you, 1 to 5"),
    .init("strength", .scale, "how strong you are in it, 1 to 5"),
    .init("demand", .scale, "how much it is asked for, 1 to 5"),
    .init("conditions", .scale, "how good its conditions are, 1 to 5"),
    .init("horizon", .oneOf(["week", "month", "quarter", "long"]), "how far off the goal is"),

    .init("exercise", .oneOf(Vocabulary.exercises), "which exercise it was"),
    .init("belief_before", .scale, "how much you believed the thought before, 1 to 5"),
    .init("belief_after", .scale, "how much you believe it now, 1 to 5"),

    .init("activity", .oneOf(Vocabulary.activities), "what you did for yourself or others"),
    .init("scope", .oneOf(["week", "month", "career"]), "how far the review looks"),
    .init("instrument", .word, "the self-assessment taken"),
    .init("scores", .scores, "what it gave, as `[item=number]`"),

    .init("unsettled", .unsettled, "written by the merge only: values that lost"),
  ]
}
