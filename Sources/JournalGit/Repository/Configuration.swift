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

  /// A yes-or-no setting; one that is not set, or is neither, is a no.
  func flag(_ key: String) -> Bool {
    var isOn: Int32 = 0
    return git_config_get_bool(&isOn, handle.pointer, key) == 0 && isOn != 0
  }
}
