import JournalFiles
import JournalStore
import Testing

@Suite struct `This machine's settings` {
  let folder: TemporaryFolder
  let environment: EnvironmentVariables

  init() throws {
    folder = try TemporaryFolder()
    environment = EnvironmentVariables(["HOME": folder.path])
  }

  func settings(_ text: String) throws -> MachineSettings {
    try folder.write(text, to: ".config/journal/config.yaml")
    return try MachineSettings(environment: environment)
  }

  @Test func `have defaults without a file`() throws {
    let settings = try MachineSettings(environment: environment)
    #expect(settings.journal == nil && settings.device == nil)
    #expect(settings.commit == .each && settings.color == .auto)
    #expect(folder.files.isEmpty)
  }

  @Test func `lie where XDG says`() {
    let environment = EnvironmentVariables(["HOME": "/home/a", "XDG_CONFIG_HOME": "/x"])
    #expect(MachineSettings.path(environment) == "/x/journal/config.yaml")
    #expect(MachineSettings.path(self.environment) == "\(folder.path)/.config/journal/config.yaml")
  }

  @Test func `lie in the home folder when XDG names no path from the top`() {
    for relative in ["relcfg", "../x", ""] {
      let environment = EnvironmentVariables(["HOME": "/home/a", "XDG_CONFIG_HOME": relative])
      #expect(MachineSettings.path(environment) == "/home/a/.config/journal/config.yaml")
    }
  }

  @Test func `lie nowhere when the home folder is no path from the top`() throws {
    let environment = EnvironmentVariables(["HOME": "relative"])
    #expect(MachineSettings.path(environment) == nil)
    var settings = try MachineSettings(environment: environment)
    try settings.set(.device, to: "laptop")
    try settings.save()
    #expect(
      settings.problems == [
        "$HOME is 'relative', which is no path from the top, and is passed over"
      ]
    )
  }

  @Test func `are read as they are written`() throws {
    let settings = try settings(
      """
      device: "kitchen laptop"
      editor: hx
      transport: builtin
      color: never
      commit: sync
      limits: [entry=1000, depth=x]

      """
    )
    #expect(settings.device == "kitchen laptop" && settings.editor == "hx")
    #expect(settings.color == .never && settings.commit == .sync)
    #expect(settings.transport == .builtin)
    #expect(settings.limit("entry") == 1000)
    #expect(settings.limit("depth") == nil && settings.limit("other") == nil)
    #expect(settings.problems.isEmpty)
  }

  @Test func `fall back where a value is not understood, and say so`() throws {
    let settings = try settings("color: pink\ntransport: ftp\n")
    #expect(settings.color == .auto && settings.transport == .auto)
    #expect(
      settings.problems == [
        "'transport: ftp' in '\(folder.path)/.config/journal/config.yaml' "
          + "is not one of auto, git, builtin",
        "'color: pink' in '\(folder.path)/.config/journal/config.yaml' "
          + "is not one of auto, always, never",
      ]
    )
  }

  @Test func `change in the one place that is set`() throws {
    var settings = try settings("# mine\r\ndevice:  old   # here\r\nodd: [1, 2]\r\n")
    try settings.set(.device, to: "new")
    try settings.set(.journal, to: "/home/a/journal")
    try settings.save()
    let text = try folder.read(".config/journal/config.yaml")
    #expect(
      text == "# mine\r\ndevice:  new   # here\r\nodd: [1, 2]\r\njournal: /home/a/journal\r\n"
    )
  }

  @Test func `begin with a file and folders that only their owner reads`() throws {
    var settings = try MachineSettings(environment: environment)
    try settings.set(.device, to: "laptop")
    try settings.save()
    #expect(folder.files == [".config/journal/config.yaml"])
    #expect(try folder.read(".config/journal/config.yaml") == "device: laptop\n")
    #expect(try folder.mode(of: ".config/journal/config.yaml") == 0o600)
    #expect(try folder.mode(of: ".config/journal") == 0o700)
  }
}
