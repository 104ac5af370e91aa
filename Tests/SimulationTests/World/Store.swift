import JournalFiles

@testable import JournalGit

/// A repository held open, as an object that many may look into.
final class Store {
  let repository: Repository

  init(at path: String) throws {
    repository = try Repository(at: Root(at: path))
  }

  func descends(_ commit: ObjectID, from ancestor: ObjectID) -> Bool {
    (try? repository.descends(commit, from: ancestor)) ?? false
  }

  /// All files of a commit, by path.
  func files(of commit: ObjectID?) -> [FilePath: ObjectID] {
    guard let commit, let tree = try? repository.read(commit).tree,
      let files = try? repository.changes(from: nil, to: tree)
    else { return [:] }
    return Dictionary(
      files.map { (FilePath($0.path), $0.new?.id ?? commit) },
      uniquingKeysWith: { a, _ in a }
    )
  }

  func bytes(_ blob: ObjectID) -> [UInt8] { (try? repository.blob(blob)) ?? [] }
}

/// A path as its bytes: unlike strings, two spellings of one letter differ.
struct FilePath: Hashable, Comparable, CustomStringConvertible {
  private let bytes: [UInt8]

  init(_ path: String) {
    bytes = Array(path.utf8)
  }

  var description: String { String(decoding: bytes, as: UTF8.self) }

  static func < (a: FilePath, b: FilePath) -> Bool {
    a.bytes.lexicographicallyPrecedes(b.bytes)
  }
}
