import JournalFiles

@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// Where histories take place: a folder in memory where there is one, with a repository to copy.
final class Skeleton: Sendable {
  static let shared = Skeleton()

  private let folder: String
  private let files: [String: [UInt8]]

  private init() {
    let base = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(base)/journal-simulation-XXXXXX".utf8CString)
    folder = String(cString: mkdtemp(&template))
    let top = folder
    atexit { PlainFiles.removeAll(Skeleton.shared.folder) }
    let made = top + "/skeleton"
    mkdir(made, 0o700)
    do {
      let repository = try Repository.create(at: Root(at: made))
      for (key, value) in Skeleton.settings { try repository.set([key: value]) }
    } catch {
      preconditionFailure("no repository can be made: \(error)")
    }
    var files: [String: [UInt8]] = [:]
    for name in ["HEAD", "config"] { files[name] = PlainFiles.read("\(made)/.git/\(name)") }
    self.files = files
    PlainFiles.removeAll(made)
  }

  private static let settings = [
    ("user.name", "Ada"), ("user.email", "ada@example.org"), ("commit.gpgsign", "false"),
    ("core.autocrlf", "false"), ("core.logAllRefUpdates", "false"),
    ("remote.origin.url", "https://example.org/journal.git"),
  ]

  /// An empty folder for one history, with the objects that all of its devices share.
  func makeFolder() -> String {
    var template = Array("\(folder)/history-XXXXXX".utf8CString)
    let path = String(cString: mkdtemp(&template))
    for name in ["objects", "objects/info", "objects/pack"] { mkdir(path + "/" + name, 0o700) }
    return path
  }

  /// A device's folder, or the hub's, with a repository without a commit; git takes names in any case
  /// for one where the disk does.
  func makeRepository(_ name: String, in folder: String, ignoringCase: Bool = false) {
    let git = "\(folder)/\(name)/.git"
    PlainFiles.makeFolders(git + "/refs/heads")
    PlainFiles.makeFolders(git + "/journal")
    symlink("../../objects", git + "/objects")
    for (name, bytes) in files { PlainFiles.put(git + "/" + name, bytes) }
    if ignoringCase {
      let config = (files["config"] ?? []) + Array("[core]\n\tignorecase = true\n".utf8)
      PlainFiles.put(git + "/config", config)
    }
  }
}
