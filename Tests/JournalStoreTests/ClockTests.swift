import JournalFiles
import JournalFormat
import JournalStore
import Testing

@Suite(.serialized) struct `The clock` {
  @Test func `stands still where it is told to`() throws {
    let clock = try Clock(
      option: "2026-03-31T20:00:00+02:00",
      environment: EnvironmentVariables(["JOURNAL_NOW": "2020-01-01"])
    )
    #expect(clock.now().description == "2026-03-31T20:00:00+02:00")
  }

  @Test func `listens to the environment where there is no option`() throws {
    let clock = try Clock(
      option: nil,
      environment: EnvironmentVariables(["JOURNAL_NOW": "2026-03-31"])
    )
    #expect(clock.today().description == "2026-03-31")
    #expect(clock.now().secondOfDay == 43_200)
  }

  @Test func `refuses what is no time`() {
    let error = #expect(throws: StoreError.self) {
      try Clock(option: "soonish", environment: EnvironmentVariables([:]))
    }
    #expect(
      error?.description
        == "--now is 'soonish', which is no time as '2026-03-31T20:00:00+02:00'"
    )
  }

  @Test func `shows summer and winter time of a named zone`() throws {
    let berlin = Zone.named(try #require(Zone.Name("Europe/Berlin")))
    #expect(berlin.date(at: 1_774_980_000).description == "2026-03-31T20:00:00+02:00")
    #expect(berlin.date(at: 1_767_225_599).description == "2026-01-01T00:59:59+01:00")
    #expect(berlin.date(at: -1).description == "1970-01-01T00:59:59+01:00")
    let noon = try #require(CivilDate(year: 2026, month: 7, day: 1))
    #expect(berlin.offset(on: noon, secondOfDay: 43_200) == 7200)
    #expect(berlin.offset(on: noon + 184, secondOfDay: 43_200) == 3600)
  }

  @Test func `leaves the process in the zone it was in`() throws {
    let before = Zone.machine.date(at: 1_774_980_000)
    _ = Zone.named(try #require(Zone.Name("Asia/Kathmandu"))).date(at: 0)
    #expect(Zone.machine.date(at: 1_774_980_000) == before)
  }

  @Test func `learns the machine's zone from its environment`() {
    let zone = Zone.machineName(environment: EnvironmentVariables(["TZ": ":Europe/Berlin"]))
    #expect(zone == "Europe/Berlin")
    #expect(Zone.machineName(environment: EnvironmentVariables(["TZ": "CET-1CEST"])) == nil)
  }

  @Test(arguments: ["Mars/Olympus", "", "../../etc/passwd", "/etc/localtime", "Europe", "A B"])
  func `knows no zone without rules`(name: String) {
    #expect(Zone.Name(name) == nil)
    #expect(Zone(named: name) == .machine)
  }
}
