import JournalFiles
import JournalStore

/// This machine: its name, its programs, its time zone.
extension Examination {
  mutating func examineMachine() {
    let machine = session.machine
    if let device = machine.device {
      right("Device", "this one is called '\(device)' in the history")
    } else {
      wrong("Device", "this one has no name in the history; put 'device: NAME' into config.yaml")
    }
    examineEditor()
    let zone = session.environment["TZ"] ?? Zone.machineName(environment: session.environment)
    if let zone, Zone.Name(zone.hasPrefix(":") ? String(zone.dropFirst()) : zone) == nil {
      wrong("Time zone", "'\(zone)' is none that this machine knows, so that its times are UTC's")
    } else {
      right("Time zone", zone ?? "the machine's own")
    }
  }

  /// The editor's program; `nil` where its name is empty.
  var editor: String? {
    let candidates = [session.machine.editor, session.environment["VISUAL"]]
    let command = candidates.compactMap(\.self).first ?? session.environment["EDITOR"] ?? "vi"
    return command.split(separator: " ").first.map(String.init)
  }

  private mutating func examineEditor() {
    guard let program = editor else {
      return wrong("Editor", "its name is empty; put 'editor: NAME' into config.yaml")
    }
    let path = session.environment["PATH"] ?? ""
    if NamedFile.isProgram(program, searchPath: path) {
      right("Editor", program)
    } else {
      wrong("Editor", "there is no program '\(program)'; put 'editor: NAME' into config.yaml")
    }
  }
}
