import CGit2
import JournalFiles

extension Repository {
  /// Lets plain git merge the journal's files as a sync does; `.gitattributes` names the driver.
  package func setMergeDriver() throws(GitError) {
    try set("merge.journal.name", to: "both sides of a journal's file")
    try set("merge.journal.driver", to: "journal merge-file %O %A %B %P")
  }

  /// A setting as git itself would find it, `nil` when it is not set.
  package func setting(_ key: String) throws(GitError) -> String? {
    let configuration = try configuration()
    var buffer = git_buf()
    defer { git_buf_dispose(&buffer) }
    let isSet = try gitFinds("read the setting '\(key)'") {
      git_config_get_string_buf(&buffer, configuration.pointer, key)
    }
    return isSet ? String(cString: buffer.ptr) : nil
  }

  /// A yes-or-no setting; one that is not set, or is neither, is a no.
  func flag(_ key: String) throws(GitError) -> Bool {
    let configuration = try configuration()
    var isOn: Int32 = 0
    return git_config_get_bool(&isOn, configuration.pointer, key) == 0 && isOn != 0
  }

  /// Writes a setting to the repository's own configuration; `nil` takes it out.
  package func set(_ key: String, to value: String?) throws(GitError) {
    let all = try configuration()
    let own = try Handle("open the repository's configuration", freeing: git_config_free) {
      git_config_open_level(&$0, all.pointer, GIT_CONFIG_LEVEL_LOCAL)
    }
    if let value {
      try git("write the setting '\(key)'") {
        git_config_set_string(own.pointer, key, value)
      }
    } else {
      _ = try gitFinds("remove the setting '\(key)'") {
        git_config_delete_entry(own.pointer, key)
      }
    }
  }

  private func configuration() throws(GitError) -> Handle {
    let configuration = try Handle("read the configuration", freeing: git_config_free) {
      git_repository_config(&$0, handle)
    }
    // libgit2 does not know that git reads this file in place of the person's own two.
    if let path = EnvironmentVariables.current()["GIT_CONFIG_GLOBAL"] {
      for level in [GIT_CONFIG_LEVEL_GLOBAL, GIT_CONFIG_LEVEL_XDG] {
        try git("read '\(path)'") {
          git_config_add_file_ondisk(configuration.pointer, path, level, handle, 1)
        }
      }
    }
    return configuration
  }
}
