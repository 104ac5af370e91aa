/// What the files of the random triples are made of.
enum MergeVocabulary {
  static let words = [
    "calm", "Leeds", "walk", "no", "the", "offer", "étude", "e\u{301}tude", "日記", "🙂", "mail",
    "1.10", "panel", "rain", "👩‍👩‍👧", "größe", "I\u{307}stanbul",
  ]

  static let lines = [
    "## What happened?", "## Wins", "# Day", "<!-- In two plain sentences. -->", "- [ ] call",
    "- [x] call", "- item", "  - nested", "1. first", "2) second", "* star", "+ plus", "> quote",
    "---", "===", "Title\n=====", "Title\n---", "***", "# code #", "#hash",
    "```\n# code\n\n- rain\n```", "~~~\nwalk\n~~~", "```swift\nlet x = 1\n```",
    "- ```\n  walk\n  ```", "```\n<<<<<<< a\nwalk\n=======\nrain\n>>>>>>> b\n```",
    "<!-- journal:summary 2026-03 as-of=2026-03-31 -->", "<!-- journal:end-summary -->",
    "| a | b |\n|---|---|\n| walk | rain |\n| no | mail |", "| c | d |", "|---|---|", "    code",
    "[a]: https://example.org", "[[2026-03-01-day]]", "<!--\ncomment\n\nrain\n-->",
    "=======", "||||||| base", "\t", "trailing  ", "lone \r return", "nul \0 here",
    "line\u{2028}separator", "09:40 walked", "18:05 wrote", "\\", "a\tb", "  indented",
    "We walked. It rained! \"Leeds?\" said Mia. No offer.", "- [ ] call. Then mail.",
    "日記。rain。walk",
    "<<<<<<< ours\nwalk\n=======\nrain\n>>>>>>> theirs",
    "<<<<<<< HEAD\nmail.\n\nno\n||||||| 1f2e3d\ncalm\n=======\n>>>>>>> phone",
  ]

  /// Lines that leave something open, or close what nothing opened.
  static let halves = [
    "```", "~~~", "````", "<!--", "-->", "<<<<<<< ours", ">>>>>>> theirs",
    "<!-- journal:versions 00000000 -->", "<!-- journal:or 00000000 -->",
    "<!-- journal:end 00000000 -->", "<!-- journal:or 00000000 --> rain",
    "<!-- journal:or rain walk -->",
    "> [!warning] Two versions of this passage. Keep what you want; `journal conflicts` helps.",
    "> [!warning] Two versions of this passage. Keep what you want; no.",
  ]

  static let fields = [
    "kind: checkin", "kind: rejection", "date: 2026-03-01", "date: 2026-03-01T09:30:00+01:00",
    "title: A walk", "title: \"A: walk\"", "title: 'it''s' # said", "title: \"\\u00e9tude\"",
    "mood: 3", "mood: 4 # better", "mood: 5", "stage: applied", "stage: screen",
    "emotions: [calm, tired]", "emotions: [calm]", "emotions: sad",
    "emotions:\n  # a comment in front\n  - calm\n  - sad", "emotions: [calm,\n  tired]",
    "tags: [Leeds, work/cv]", "tags: [leeds]", "tags:\n  - rain\n  - walk # wet", "tags: []",
    "ratings: [clarity=3]", "ratings: [clarity=4, examples=2]", "ratings: [examples=5]",
    "company:", "company: no", "company: Acme", "# a comment", "# another: comment", "",
    "weather: [sun, rain]", "weather: [fog]", "place:\n  city: Leeds\n  sea: no",
    "place:\n  city: York", "place:\n  # where\n  city: Leeds", "pay: |\n  much\n  more",
    "pay: | # gross\n  much\n\n  less", "pay: >-\n  much\n  rain", "pay: much\n  more",
    "modified: 2026-03-01", "modified: 2026-03-02", "unsettled:\n  - \"title: Strand\"",
    "unsettled:\n  - \"title: Strand\"\n  - \"mood: 4\"", "people: [mia, ines]", "people: [mia]",
    "private: true", "hours: 1.5", "mine: {a: [b, c]}",
    "weather:\n  - | # first\n    sun\n  # between\n  - fog", "list:\n  - a: b\n    c: rain",
  ]

  static let broken = [
    "x: &a b", "no colon here", "mood: 3", "\ttab: 1", "q: \"open", "- item", "...", "mood: 4",
    "key: [a, b", "<<<<<<< ours", "a: *b", "!tag",
  ]

  /// Bodies as people write them.
  static let bodies = [
    """
    ## What happened?
    <!-- In two plain sentences. -->
    They wrote that someone else has the offer. I had seen it coming, and it stung all the same.

    ## One kind thing today, and who could know?
    - A walk by the harbour
    - Mail to Mia

    ## What is it not about?
    It is not about how I explain things. The panel said so.

    > That is enough for today. The learning part can wait.
    """,
    """
    09:40 walked to the lighthouse. It rained.
    12:10 the recruiter called: panel on Friday, two hours, bring examples.
    18:05 wrote the letter; better than the last one.

    ## Wins
    - answered all three mails
    - [x] asked Ines for a mock interview

    ## Next
    - [ ] prepare two examples (due 2026-03-09)
    - [ ] When the phone rings, then breathe first.
    """,
    """
    # Day

    ## Lessons
    - clarity: say the result first
    - examples, skill-gap: have a second example at hand
    - They wanted someone for Leeds.

    | round | felt |
    |---|---|
    | phone | 4 |
    | panel | 2 |

    ## Draft
    Dear Ines,

    thank you for the time on Friday.
    I liked the part about the maps.
    """,
  ]
}
