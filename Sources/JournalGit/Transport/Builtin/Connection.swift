import CGit2
import JournalFiles

/// A connection of libgit2's to a remote; it ends with the value.
struct Connection: ~Copyable {
  private let remote: Handle
  private let talk: Talk

  private init(_ remote: consuming Handle, _ talk: Talk) {
    self.remote = remote
    self.talk = talk
  }

  /// Connects a repository to its remote, or, without a repository, to an address.
  init(
    to remote: String,
    for service: ServerCommand.Service,
    of repository: OpaquePointer?,
    in folder: String,
    _ options: TransportOptions
  ) throws(TransportFailure) {
    self = try Connection.opened(remote, service, repository, folder, options)
  }

  private static func opened(
    _ name: String,
    _ service: ServerCommand.Service,
    _ repository: OpaquePointer?,
    _ folder: String,
    _ options: TransportOptions
  ) throws(TransportFailure) -> Connection {
    let remote = try own { () throws(GitError) in try Connection.find(name, of: repository) }
    let command = try own { () throws(GitError) in
      try Connection.command(remote.pointer, name, service, repository)
    }
    let connection = Connection(remote, Talk(through: try command.process(in: folder, options)))
    try connection.open(service)
    return connection
  }

  private static func find(
    _ name: String,
    of repository: OpaquePointer?
  ) throws(GitError) -> Handle {
    try startLibrary()
    return try Handle("find the remote '\(name)'", freeing: git_remote_free) { out in
      let status = repository.map { git_remote_lookup(&out, $0, name) } ?? GIT_ENOTFOUND.rawValue
      // What is no remote's name is an address.
      guard [GIT_ENOTFOUND.rawValue, GIT_EINVALIDSPEC.rawValue].contains(status) else {
        return status
      }
      git_error_clear()
      return git_remote_create_detached(&out, name)
    }
  }

  /// The server's program by the address that git's settings make of the remote's.
  private static func command(
    _ remote: OpaquePointer,
    _ name: String,
    _ service: ServerCommand.Service,
    _ repository: OpaquePointer?
  ) throws(GitError) -> ServerCommand {
    let pushing = service == .pushing ? git_remote_pushurl(remote) : nil
    guard let address = pushing ?? git_remote_url(remote) else {
      throw GitError(.address, "find the remote '\(name)'", "it has no address")
    }
    let settings = try Configuration(of: repository)
    let key = service == .pushing ? "receivepack" : "uploadpack"
    return ServerCommand(
      address: try RedactedURL(String(cString: address)),
      service: service,
      program: git_remote_name(remote) == nil ? nil : try settings.text("remote.\(name).\(key)"),
      sshCommand: try settings.text("core.sshCommand")
    )
  }

  private func open(_ service: ServerCommand.Service) throws(TransportFailure) {
    var settings = git_remote_connect_options()
    git_remote_connect_options_init(&settings, UInt32(GIT_REMOTE_CONNECT_OPTIONS_VERSION))
    talk.callBack(&settings.callbacks)
    let direction = service == .fetching ? GIT_DIRECTION_FETCH : GIT_DIRECTION_PUSH
    try call("connect") { git_remote_connect_ext($0, direction, &settings) }
  }

  private func call(
    _ operation: String,
    _ body: (OpaquePointer) -> Int32
  ) throws(TransportFailure) {
    do {
      try git(operation) { body(remote.pointer) }
    } catch {
      throw talk.failure(error)
    }
  }
}

extension Connection {
  /// What the remote has under a name.
  struct Head {
    let id: ObjectID
    /// The reference that this one stands for.
    let target: String?
  }

  func heads() throws(TransportFailure) -> [String: Head] {
    var list: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
    var count = 0
    try call("list what is there") { git_remote_ls(&list, &count, $0) }
    var heads: [String: Head] = [:]
    for index in 0..<count {
      guard let head = list?[index]?.pointee, let name = head.name else { continue }
      let target = head.symref_target.map { String(cString: $0) }
      heads[String(cString: name)] = Head(id: ObjectID(head.oid), target: target)
    }
    return heads
  }

  /// Brings what a branch has; no reference is moved.
  func fetch(_ branch: String) throws(TransportFailure) {
    var settings = git_fetch_options()
    git_fetch_options_init(&settings, UInt32(GIT_FETCH_OPTIONS_VERSION))
    talk.callBack(&settings.callbacks)
    settings.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE
    try withStrings("refs/heads/\(branch)") { specs throws(TransportFailure) in
      try call("fetch") { git_remote_download($0, specs, &settings) }
    }
  }

  /// Sends the commit that a reference of ours is at, and gives the server's answer.
  func push(
    _ commit: ObjectID,
    as reference: String,
    to branch: String
  ) throws(TransportFailure) -> PushOutcome {
    var settings = git_push_options()
    git_push_options_init(&settings, UInt32(GIT_PUSH_OPTIONS_VERSION))
    talk.callBack(&settings.callbacks)
    talk.expected = commit
    let name = "refs/heads/\(branch)"
    do throws(GitError) {
      try withStrings("\(reference):\(name)") { specs throws(GitError) in
        try git("push") { git_remote_upload(remote.pointer, specs, &settings) }
      }
    } catch {
      guard error.message.hasPrefix("unpacking the sent packfile failed") else {
        throw talk.failure(error)
      }
      return talk.words.rejection("[remote rejected] (unpacker error)")
    }
    guard let answer = talk.answers[name] else { return .failed(talk.words.failure) }
    if let answer { return talk.words.rejection("[remote rejected] (\(answer))") }
    // The branch's shadow here, which plain git compares with; the push is done with or without.
    _ = git_remote_update_tips(
      remote.pointer,
      &settings.callbacks,
      0,
      GIT_REMOTE_DOWNLOAD_TAGS_NONE,
      nil
    )
    return .pushed
  }
}

/// Does what needs no server.
private func own<Result: ~Copyable>(
  _ body: () throws(GitError) -> Result
) throws(TransportFailure) -> Result {
  do throws(GitError) {
    return try body()
  } catch {
    throw .unable(error.description)
  }
}

/// Gives one string as libgit2 takes lists of them.
private func withStrings<Result, Failure: Error>(
  _ string: String,
  _ body: (UnsafePointer<git_strarray>) throws(Failure) -> Result
) throws(Failure) -> Result {
  var bytes = Array(string.utf8CString)
  return try bytes.withUnsafeMutableBufferPointer { bytes throws(Failure) in
    var string = bytes.baseAddress
    return try withUnsafeMutablePointer(to: &string) { strings throws(Failure) in
      var list = git_strarray(strings: strings, count: 1)
      return try body(&list)
    }
  }
}
