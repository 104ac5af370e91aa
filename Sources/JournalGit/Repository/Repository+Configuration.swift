import CGit2

extension Repository {
  /// Lets plain git merge the journal's files as a sync does; `.gitattributes` names the driver.
  package func setMergeDriver() throws(GitError) {
    try set("merge.journal.driver", to: "journal merge-file %O %A %B %P")
  }

  /// A setting as git itself would find it, `nil` when it is not set.
  package func setting(_ key: String) throws(GitError) -> String? {
    try Configuration(of: handle).text(key)
  }

  /// A yes-or-no setting; one that is not set, or is neither, is a no.
  func flag(_ key: String) throws(GitError) -> Bool { try Configuration(of: handle).flag(key) }

  /// Writes a setting to the repository's own configuration; `nil` takes it out.
  package func set(_ key: String, to value: String?) throws(GitError) {
    let all = try Configuration(of: handle)
    let own = try Handle("open the repository's configuration", freeing: git_config_free) {
      git_config_open_level(&$0, all.handle.pointer, GIT_CONFIG_LEVEL_LOCAL)
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
}
