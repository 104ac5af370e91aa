import JournalFiles
import JournalStore
import Testing

@Suite struct `Finding the journal` {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["option", "environment", "upwards", "machine", "home/journal"] {
      try folder.write("format: 1\n", to: "\(name)/journal.yaml")
    }
    try folder.makeFolder("upwards/entries/2026/03")
    try folder.makeFolder("elsewhere")
  }

  func find(
    option: String? = nil,
    in workingFolder: String,
    _ variables: [String: String] = [:],
    config: String? = nil
  ) throws -> String {
    var variables = variables.mapValues { "\(folder.path)/\($0)" }
    variables["HOME"] = variables["HOME"] ?? "\(folder.path)/home"
    if let config {
      try folder.write("journal: \(config)\n", to: "home/.config/journal/config.yaml")
    }
    let environment = EnvironmentVariables(variables)
    let journal = try Journal.find(
      option: option.map { "\(folder.path)/\($0)" },
      environment: environment,
      workingFolder: "\(folder.path)/\(workingFolder)",
      machine: MachineSettings(environment: environment)
    )
    return String(journal.path.dropFirst(folder.path.count + 1))
  }

  @Test func `takes the option before all else`() throws {
    let path = try find(
      option: "option",
      in: "upwards",
      ["JOURNAL_DIR": "environment"],
      config: "\(folder.path)/machine"
    )
    #expect(path == "option")
  }

  @Test func `takes the environment before the working folder`() throws {
    #expect(try find(in: "upwards", ["JOURNAL_DIR": "environment"]) == "environment")
  }

  @Test func `looks upwards from the working folder`() throws {
    #expect(try find(in: "upwards/entries/2026/03") == "upwards")
    #expect(try find(in: "upwards") == "upwards")
  }

  @Test func `takes this machine's journal where there is none upwards`() throws {
    #expect(try find(in: "elsewhere", config: "\(folder.path)/machine") == "machine")
  }

  @Test func `reads a tilde in this machine's settings`() throws {
    #expect(try find(in: "elsewhere", config: "~/journal") == "home/journal")
  }

  @Test func `ends at the home folder's journal`() throws {
    #expect(try find(in: "elsewhere") == "home/journal")
  }

  @Test func `says so when there is none`() throws {
    let error = #expect(throws: StoreError.self) {
      try find(in: "elsewhere", ["HOME": "elsewhere"])
    }
    #expect(
      error?.description
        == "no journal found here or above, nor at ~/journal; begin one with 'journal init', "
        + "or fetch one with 'journal init --from URL'"
    )
  }

  @Test(arguments: ["elsewhere", "missing"])
  func `does not go on where a named folder holds no journal`(name: String) {
    let error = #expect(throws: StoreError.self) { try find(option: name, in: "upwards") }
    #expect(
      error?.description
        == "--journal names '\(folder.path)/\(name)', which holds no journal.yaml; "
        + "'journal init' begins a journal there"
    )
  }
}
