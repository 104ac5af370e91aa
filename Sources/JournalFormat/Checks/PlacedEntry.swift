/// What the checks across entries need to know of one entry; all else of it may be let go.
public struct PlacedEntry: Sendable {
  /// The journal-relative path of its file.
  public let path: String
  /// The same for ids that differ in case alone, and hardly ever for others; `nil` of an id with
  /// letters beyond ASCII.
  let idHash: UInt64?
  /// What it says of an application; `nil` when it cannot be at odds with other entries.
  let step: ApplicationStep?
  /// The links to other entries, in the file's order.
  let links: [EntryLink]
  /// Whether a comment of its file asks to pass over what is found across entries.
  let ignoresElsewhere: Bool

  /// Takes what is needed from an entry, whose fields ``neededFields`` are enough, and from its
  /// file, which only one with links needs to give.
  public init(_ entry: Entry, path: String, document: Document? = nil) {
    self.path = path
    idHash = entry.id.hashWithoutCase
    step = ApplicationStep(entry)
    links = document?.entryLinks(from: path) ?? []
    ignoresElsewhere = document.map { IgnoreComments($0).nameElsewhere } ?? false
  }

  /// A file that could not be read as an entry, and that links may lead to all the same; its own
  /// links are known only from its bytes.
  public init(unreadAt path: String, document: Document? = nil) {
    self.path = path
    idHash = EntryPath(path).stem.hashWithoutCase
    step = nil
    links = document?.entryLinks(from: path) ?? []
    ignoresElsewhere = document.map { IgnoreComments($0).nameElsewhere } ?? false
  }

  var id: String { EntryPath(path).stem }

  /// The fields that an entry must have been read with.
  public static let neededFields: [Field] = [.app, .event]
}

/// An event of an application, or a no to it.
///
/// A class, so that the many entries that are none take little room.
final class ApplicationStep: Sendable {
  let app: String
  /// `nil`: a no that names no event.
  let event: Event?
  let place: CivilPlace

  init?(_ entry: Entry) {
    guard let app = entry.app, entry.event != nil || entry.kind == .rejection else { return nil }
    self.app = app
    event = entry.event
    place = CivilPlace(entry)
  }
}

extension String {
  /// FNV-1a of the text in small letters; `nil` unless it is ASCII.
  fileprivate var hashWithoutCase: UInt64? {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8 {
      guard byte < 0x80 else { return nil }
      let isCapital = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
      hash = (hash ^ UInt64(isCapital ? byte | 0x20 : byte)) &* 0x100_0000_01B3
    }
    return hash
  }
}
