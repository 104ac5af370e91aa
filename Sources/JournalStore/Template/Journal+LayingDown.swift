package import JournalFiles
private import JournalFormat

extension Journal {
  /// What the starter journal is told when it is laid down.
  package struct Beginning: Sendable {
    package var timezone: String?
    package var country: String?
    /// The handle of someone who supports the person.
    package var supporter: String?

    package init(timezone: String? = nil, country: String? = nil, supporter: String? = nil) {
      self.timezone = timezone
      self.country = country
      self.supporter = supporter
    }
  }

  /// Puts the starter journal into a folder that is there, and hands back the files it wrote.
  ///
  /// The folder must be empty but for `.git`, unless it is to be adopted: then what is missing is
  /// added and nothing else is touched.
  package static func layDown(
    in path: String,
    adopting: Bool = false,
    _ beginning: Beginning = Beginning()
  ) throws(StoreError) -> [RelativePath] {
    let (root, localFolder) = try open(path)
    let names = try reporting { () throws(FileError) in try root.names() }
    guard adopting || names.allSatisfy({ $0.name == ".git" }) else { throw .notEmpty(path) }
    return try reporting { () throws(FileError) in
      var written: [RelativePath] = []
      for file in Template.files {
        guard let path = RelativePath(file.path.description) else { continue }
        let bytes = file.text.withUTF8Buffer { Array($0) }
        do throws(FileError) {
          try root.create(path, beginning.applied(to: bytes, at: path))
          written.append(path)
        } catch  where error.isExisting {
          continue
        }
      }
      try root.removeFolder(localFolder / "tmp")
      try root.removeFolder(localFolder)
      return written
    }
  }
}

extension Journal.Beginning {
  /// The settings files with the journal's new id and what the person said.
  fileprivate func applied(to bytes: [UInt8], at path: RelativePath) -> [UInt8] {
    let values: [(key: String, value: String?)]
    switch path {
    case Journal.settingsFile:
      values = [("id", UUID.fresh()), ("timezone", timezone), ("country", country)]
    case Journal.peopleFile:
      guard let supporter else { return bytes }
      let document = Document(bytes, fenced: false)
      return document.applying((try? document.settingEdits(supporter, to: ["supporter"])) ?? [])
    default:
      return bytes
    }
    return values.reduce(bytes) { bytes, setting in
      guard let value = setting.value else { return bytes }
      let document = Document(bytes, fenced: false)
      return document.applying((try? document.settingEdits(setting.key, to: value)) ?? [])
    }
  }
}

/// RFC 9562, version 4.
enum UUID {
  static func fresh() -> String {
    var bytes = Randomness.bytes(16)
    bytes[6] = bytes[6] & 0x0F | 0x40
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { $0.hexadecimal(2) }
    return [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
      .joined(separator: "-")
  }
}
