import CGit2
import JournalFiles

extension Repository {
  /// Lets plain git merge the journal's files as a sync does; `.gitattributes` names the driver.
  package func setMergeDriver() throws(GitError) {
    try set(["merge.journal.driver": "journal merge-file %O %A %B %P"])
  }

  /// A setting as git itself would find it, `nil` when it is not set.
  package func setting(_ key: String) throws(GitError) -> String? {
    try Configuration(of: handle).text(key)
  }

  /// All values of a setting that may stand several times, as a remote's address.
  func values(of key: String) throws(GitError) -> [String] {
    try Configuration(of: handle).values(key)
  }

  /// A yes-or-no setting; one that is not set, or is neither, is a no.
  func flag(_ key: String) throws(GitError) -> Bool { try Configuration(of: handle).flag(key) }

  /// Writes settings to the repository's own configuration, all in one step; `nil` takes one out.
  package func set(_ settings: [String: String?]) throws(GitError) {
    try set(settings.mapValues { value in value.map { [$0] } ?? [] })
  }

  /// Writes settings with all the values that they are to have, none for one that is taken out.
  ///
  /// libgit2 does not wait for the disk here, and a cut of the power may leave its file empty. So it
  /// changes a copy, which takes the configuration's place when it is on the disk. The copy is git's own
  /// lock, so that no other program changes what is being copied; as a cut of the power would leave
  /// it to nobody, its name is not on the disk before it is gone.
  func set(_ settings: [String: [String]]) throws(GitError) {
    try writing { () throws(GitError) in
      try lockConfiguration()
      do throws(GitError) {
        try changeCopy(settings)
        try fileCall(operation) { () throws(FileError) in
          try root.move(lock, over: configuration)
        }
      } catch {
        try? root.remove(lock)
        throw error
      }
    }
  }

  private func lockConfiguration() throws(GitError) {
    let deadline = Deadline(after: .seconds(5))
    while true {
      notes.renew()
      do throws(FileError) {
        return try root.create(lock, [], isDurable: false)
      } catch {
        guard error.isExisting else { throw GitError(.other, operation, error.description) }
        if deadline.hasPassed {
          throw GitError(.locked, operation, GitError.waiting(for: "\(root.path)/\(lock)"))
        }
      }
      SystemClock.pause(.milliseconds(50))
    }
  }

  private func changeCopy(_ settings: [String: [String]]) throws(GitError) {
    try fileCall(operation) { () throws(FileError) in
      let bytes = try root.read(configuration, limit: .max)
      try root.replace(lock, with: bytes ?? [], isDurable: false)
    }
    let copy = try Configuration(inFile: "\(root.path)/\(lock)")
    for (key, values) in settings.sorted(by: { $0.key < $1.key }) {
      try copy.replace(key, with: values)
    }
  }
}

extension Configuration {
  /// Gives a setting these values in the place of all that it has.
  fileprivate func replace(_ key: String, with values: [String]) throws(GitError) {
    if try self.values(key) == values { return }
    let operation = "write the setting '\(key)'"
    _ = try gitFinds(operation) { git_config_delete_multivar(handle.pointer, key, ".*") }
    guard try self.values(key).isEmpty else {
      throw GitError(
        .other,
        operation,
        "a file that '.git/config' includes sets it, too; take it out of that file"
      )
    }
    for value in values.prefix(1) {
      try git(operation) { git_config_set_string(handle.pointer, key, value) }
    }
    for value in values.dropFirst() {
      // No value is replaced, since none has anything before its beginning.
      try git(operation) { git_config_set_multivar(handle.pointer, key, "a^", value) }
    }
  }
}

private let operation = "write the repository's settings"
private let configuration: RelativePath = ".git/config"
private let lock: RelativePath = ".git/config.lock"
