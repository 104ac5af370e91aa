import CGit2
import JournalFiles

/// git's settings, open, as git itself would find them.
struct Configuration: ~Copyable {
  let handle: Handle

  /// Those for a repository; for `nil` those of this machine.
  init(of repository: OpaquePointer?) throws(GitError) {
    handle = try Configuration.open(repository)
  }

  /// Those of one file, and of what it includes.
  init(inFile path: String) throws(GitError) {
    handle = try Handle("read '\(path)'", freeing: git_config_free) {
      git_config_open_ondisk(&$0, path)
    }
  }

  private static func open(_ repository: OpaquePointer?) throws(GitError) -> Handle {
    let handle = try Handle("read the configuration", freeing: git_config_free) { out in
      repository.map { git_repository_config(&out, $0) } ?? git_config_open_default(&out)
    }
    // libgit2 does not know that git reads this file in place of the person's own two.
    if let path = EnvironmentVariables.current()["GIT_CONFIG_GLOBAL"] {
      for level in [GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG] {
        try git("read '\(path)'") {
          git_config_add_file_ondisk(handle.pointer, path, level, repository, 1)
        }
      }
    }
    return handle
  }

  /// A setting, `nil` when it is not set.
  func text(_ key: String) throws(GitError) -> String? {
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    let isSet = try gitFinds("read the setting '\(key)'") {
      git_config_get_string_buf(&buffer, handle.pointer, key)
    }
    return isSet ? String(cString: buffer.ptr) : nil
  }

  /// All values of a setting, of which the last counts where only one can; none when it is not set.
  func values(_ key: String) throws(GitError) -> [String] {
    let operation = "read the setting '\(key)'"
    var found: [String?] = []
    _ = try withUnsafeMutablePointer(to: &found) { found throws(GitError) in
      try gitFinds(operation) {
        git_config_get_multivar_foreach(handle.pointer, key, nil, collect, found)
      }
    }
    let values = found.compactMap(\.self)
    guard values.count == found.count else {
      throw GitError(
        .other,
        operation,
        "it stands there without a value; give it one or take it out"
      )
    }
    return values
  }

  /// A yes-or-no setting; one that is not set, or is neither, is a no.
  func flag(_ key: String) -> Bool {
    var isOn: Int32 = 0
    return git_config_get_bool(&isOn, handle.pointer, key) == 0 && isOn != 0
  }
}

/// Adds an entry's value, or that it has none, to the list that the payload points to.
private func collect(
  _ entry: UnsafePointer<git_config_entry>?,
  _ payload: UnsafeMutableRawPointer?
) -> Int32 {
  let value = entry?.pointee.value.map { String(cString: $0) }
  payload?.assumingMemoryBound(to: [String?].self).pointee.append(value)
  return 0
}
