import CGit2
import JournalFiles

/// The attributes' conversions, as git would make them.
extension Repository {
  /// Stops where a program would have to run on the file, as git-crypt and LFS want it: without that
  /// program, what should be encrypted would be committed in the clear.
  func checkFilters(of path: String) throws(GitError) {
    let attributes = try Attributes(of: path, in: handle)
    guard let name = attributes.program else { return }
    throw GitError(
      .filtered,
      "commit \(EscapedText(fileName: path))",
      "'.gitattributes' gives it a '\(name)', which only git runs; use 'git add' and "
        + "'git commit', or take that line out"
    )
  }

  /// The bytes that git keeps for those of a file: its line endings normalised if asked for.
  func stored(_ bytes: [UInt8], at path: String) throws(GitError) -> [UInt8] {
    try filter(bytes, at: path, GIT_FILTER_TO_ODB)
  }

  /// The bytes that a file has for those that git keeps.
  func worked(_ bytes: [UInt8], at path: String) throws(GitError) -> [UInt8] {
    try filter(bytes, at: path, GIT_FILTER_TO_WORKTREE)
  }

  private func filter(
    _ bytes: [UInt8],
    at path: String,
    _ direction: git_filter_mode_t
  ) throws(GitError) -> [UInt8] {
    guard try Attributes(of: path, in: handle).mayConvert else { return bytes }
    let operation = "convert \(EscapedText(fileName: path))"
    var filters: OpaquePointer?
    try git(operation) {
      git_filter_list_load(
        &filters,
        handle,
        nil,
        path,
        direction,
        GIT_FILTER_ALLOW_UNSAFE.rawValue
      )
    }
    guard let filters else { return bytes }
    defer { git_filter_list_free(filters) }
    var result = git_buf()
    defer { git_buf_dispose(&result) }
    try git(operation) {
      bytes.withUnsafeBytes {
        let start = $0.baseAddress?.assumingMemoryBound(to: CChar.self)
        return git_filter_list_apply_to_buffer(&result, filters, start, $0.count)
      }
    }
    return Array(UnsafeRawBufferPointer(start: result.ptr, count: result.size))
  }
}

/// What '.gitattributes' says of a path.
///
/// All is asked at once: each question goes to the disk anew.
struct Attributes {
  private static let names: [StaticString] = [
    "filter", "working-tree-encoding", "text", "ident",
  ]
  private let kinds: [git_attr_value_t]

  init(of path: String, in repository: OpaquePointer) throws(GitError) {
    var names = Self.names.map { name -> UnsafePointer<CChar>? in
      UnsafeRawPointer(name.utf8Start).assumingMemoryBound(to: CChar.self)
    }
    var values = [UnsafePointer<CChar>?](repeating: nil, count: names.count)
    let flags = UInt32(GIT_ATTR_CHECK_FILE_THEN_INDEX)
    try git("read the attributes of \(EscapedText(fileName: path))") {
      git_attr_get_many(&values, repository, flags, path, names.count, &names)
    }
    kinds = values.map { git_attr_value($0) }
  }

  /// The attribute that asks for a program, if one does.
  var program: StaticString? {
    zip(Self.names, kinds).prefix(2).first { _, kind in
      kind == GIT_ATTR_VALUE_STRING || kind == GIT_ATTR_VALUE_TRUE
    }?.0
  }

  /// Whether line endings or `$Id$` may differ between the folder and the history.
  var mayConvert: Bool {
    kinds[2] != GIT_ATTR_VALUE_FALSE || kinds[3] == GIT_ATTR_VALUE_TRUE
  }
}
