import JournalFiles
import JournalFormat
import JournalStore

/// Something that waits for the person: the file it is about, and what was kept of it.
struct OpenConflict {
  enum Place: Hashable {
    /// Within the file.
    case inside(Conflict)
    /// A second version of the whole file, in one beside it.
    case copy(RelativePath)
    /// A file in one beside it, since the other device has a folder of its name.
    case besideFolder(RelativePath)
    /// The file was deleted on one device and edited on the other.
    case deletion
  }

  let path: RelativePath
  let place: Place
  /// What was kept, in the order of its numbers; `nil` stands for no file.
  let versions: [[UInt8]?]

  init(_ conflict: Conflict, in path: RelativePath) {
    self.path = path
    place = .inside(conflict)
    versions = conflict.versions
  }

  /// A file and the copy of it that a sync kept.
  init(copy: RelativePath, of path: RelativePath, _ versions: [[UInt8]?]) {
    self.path = path
    place = .copy(copy)
    self.versions = versions
  }

  /// A file that a sync gave another name, since a folder has its own.
  init(_ bytes: [UInt8], besideFolder path: RelativePath, at copy: RelativePath) {
    self.path = path
    place = .besideFolder(copy)
    versions = [bytes, nil]
  }

  init(keptEdit bytes: [UInt8], in path: RelativePath) {
    self.path = path
    place = .deletion
    versions = [bytes, nil]
  }

  /// The entry's id; of another file, its path.
  var name: String { EntryFile(at: path)?.id ?? path.string }

  /// Where its words are.
  var file: RelativePath { if case .besideFolder(let copy) = place { copy } else { path } }

  /// What waits, in a few words.
  var words: String {
    switch place {
    case .inside(let conflict):
      switch conflict.place {
      case .passage: "a passage in \(versions.count) versions"
      case .field(let name): "\(versions.count) values of '\(name)'"
      }
    case .copy(let copy): "a second version of the file, '\(copy.name)'"
    case .besideFolder(let copy): "a file whose name a folder has, '\(copy.name)'"
    case .deletion: "deleted on one device, edited on another"
    }
  }

  /// Whether all versions can stay.
  var mayKeepAll: Bool {
    switch place {
    case .inside(let conflict):
      if case .passage = conflict.place { true } else { false }
    case .copy: true
    case .besideFolder, .deletion: false
    }
  }

  /// A version to be read; `nil` for one that is no text, as a picture's.
  ///
  /// What the journal holds in words is text even where some byte of it is broken.
  func text(_ version: [UInt8]) -> String? {
    if case .inside = place { return String(decoding: version, as: UTF8.self) }
    if path.name.hasSuffix(".md") { return String(decoding: version, as: UTF8.self) }
    return version.contains(0) ? nil : String(validating: version, as: UTF8.self)
  }
}
