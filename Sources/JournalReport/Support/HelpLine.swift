/// A crisis line of a country, and the number for an emergency there.
package struct HelpLine: Sendable {
  /// Two capital letters, ISO 3166.
  package let country: String
  package let name: String
  package let number: String
  package let emergency: String
  /// Where the number was read, and when; it is looked at again for each release.
  package let source: String
  package let checked: String

  private init(
    _ country: String,
    _ name: String,
    _ number: String,
    emergency: String,
    source: String
  ) {
    self.country = country
    self.name = name
    self.number = number
    self.emergency = emergency
    self.source = source
    checked = "2026-11-21"
  }

  /// The countries whose numbers are known; all others have ``directory``.
  package static let all = [
    HelpLine(
      "AU",
      "Lifeline",
      "13 11 14",
      emergency: "000",
      source: "lifelineh2h.org.au, questions"
    ),
    HelpLine(
      "CA",
      "Suicide Crisis Helpline",
      "988, call or text",
      emergency: "911",
      source: "Wikipedia, 988 (telephone number)"
    ),
    HelpLine(
      "DE",
      "TelefonSeelsorge",
      "0800 1110111 or 116123",
      emergency: "112",
      source: "spektrum.de 2022-09; ansbach-evangelisch.de"
    ),
    HelpLine("GB", "Samaritans", "116 123", emergency: "999", source: "samaritans.org, contact"),
    HelpLine("IE", "Samaritans", "116 123", emergency: "112", source: "samaritans.org, contact"),
    HelpLine(
      "US",
      "988 Suicide & Crisis Lifeline",
      "988, call or text",
      emergency: "911",
      source: "Wikipedia, 988 Suicide & Crisis Lifeline"
    ),
  ]

  /// Lines by country, kept by others.
  package static let directory = "https://findahelpline.com"

  /// The line of a country as `journal.yaml` writes it, in any case.
  package static func of(_ country: String?) -> HelpLine? {
    all.first { $0.country == country?.uppercased() }
  }
}
