import CGit2

// The line that libgit2's smart protocol runs over: C functions that hand on to a `Talk`.
//
// libgit2 owns the line and gives it back through `freeLine`; until then the line holds the talk.

/// libgit2's `git_transport_cb`, with an unretained `Talk` as its payload.
func makeTransport(
  out: UnsafeMutablePointer<UnsafeMutablePointer<git_transport>?>?,
  owner: OpaquePointer?,
  talk: UnsafeMutableRawPointer?
) -> Int32 {
  var definition = git_smart_subtransport_definition(callback: makeLine, rpc: 0, param: talk)
  return git_transport_smart(out, owner, &definition)
}

private func makeLine(
  out: UnsafeMutablePointer<UnsafeMutablePointer<git_smart_subtransport>?>?,
  owner: UnsafeMutablePointer<git_transport>?,
  talk: UnsafeMutableRawPointer?
) -> Int32 {
  guard let out, let talk = Talk.of(talk) else { return GIT_EUSER.rawValue }
  let line = UnsafeMutablePointer<journal_git_line>.allocate(capacity: 1)
  line.initialize(to: journal_git_line())
  line.pointee.parent.action = openStream
  line.pointee.parent.close = closeLine
  line.pointee.parent.free = freeLine
  line.pointee.stream.subtransport = journal_git_subtransport(line)
  line.pointee.stream.read = readStream
  line.pointee.stream.write = writeStream
  line.pointee.stream.free = freeStream
  line.pointee.talk = Unmanaged.passRetained(talk).toOpaque()
  out.pointee = journal_git_subtransport(line)
  return 0
}

private func freeLine(_ parent: UnsafeMutablePointer<git_smart_subtransport>?) {
  guard let line = journal_git_line_of(parent) else { return }
  if let talk = line.pointee.talk { Unmanaged<Talk>.fromOpaque(talk).release() }
  line.deinitialize(count: 1)
  line.deallocate()
}

/// Gives the line's one stream, for asking what is there as for what follows.
private func openStream(
  out: UnsafeMutablePointer<UnsafeMutablePointer<git_smart_subtransport_stream>?>?,
  parent: UnsafeMutablePointer<git_smart_subtransport>?,
  address: UnsafePointer<CChar>?,
  service: git_smart_service_t
) -> Int32 {
  guard let line = journal_git_line_of(parent), let talk = Talk.of(line.pointee.talk),
    talk.begin()
  else { return GIT_EUSER.rawValue }
  out?.pointee = journal_git_stream(line)
  return 0
}

private func closeLine(_ parent: UnsafeMutablePointer<git_smart_subtransport>?) -> Int32 {
  if let line = journal_git_line_of(parent) { Talk.of(line.pointee.talk)?.end() }
  return 0
}

private func readStream(
  stream: UnsafeMutablePointer<git_smart_subtransport_stream>?,
  buffer: UnsafeMutablePointer<CChar>?,
  capacity: Int,
  count: UnsafeMutablePointer<Int>?
) -> Int32 {
  let buffer = UnsafeMutableRawBufferPointer(start: buffer, count: capacity)
  guard let read = Talk.of(stream)?.read(into: buffer) else { return GIT_EUSER.rawValue }
  count?.pointee = read
  return 0
}

private func writeStream(
  stream: UnsafeMutablePointer<git_smart_subtransport_stream>?,
  bytes: UnsafePointer<CChar>?,
  count: Int
) -> Int32 {
  let bytes = UnsafeRawBufferPointer(start: bytes, count: count)
  return Talk.of(stream)?.write(bytes) == true ? 0 : GIT_EUSER.rawValue
}

/// The stream is part of the line and goes with it.
private func freeStream(_ stream: UnsafeMutablePointer<git_smart_subtransport_stream>?) {}

extension Talk {
  static func of(_ payload: UnsafeMutableRawPointer?) -> Talk? {
    payload.map { Unmanaged<Talk>.fromOpaque($0).takeUnretainedValue() }
  }

  fileprivate static func of(
    _ stream: UnsafeMutablePointer<git_smart_subtransport_stream>?
  ) -> Talk? {
    of(journal_git_line_of(stream?.pointee.subtransport)?.pointee.talk)
  }

  /// What libgit2 calls back on the way; the talk must outlive each call that is given these.
  func callBack(_ callbacks: inout git_remote_callbacks) {
    callbacks.payload = Unmanaged.passUnretained(self).toOpaque()
    callbacks.transport = makeTransport
    callbacks.sideband_progress = { words, count, talk in
      Talk.of(talk)?.hear(UnsafeRawBufferPointer(start: words, count: Int(count)))
      return 0
    }
    callbacks.transfer_progress = { _, talk in Talk.goingOn(talk) }
    callbacks.pack_progress = { _, _, _, talk in Talk.goingOn(talk) }
    callbacks.push_negotiation = { updates, count, talk in
      let isExpected = (0..<count).allSatisfy { index in
        updates?[index].map { ObjectID($0.pointee.dst) } == Talk.of(talk)?.expected
      }
      return isExpected ? 0 : GIT_EUSER.rawValue
    }
    callbacks.push_update_reference = { reference, status, talk in
      guard let reference else { return 0 }
      Talk.of(talk)?.answers.updateValue(
        status.map { String(cString: $0) },
        forKey: String(cString: reference)
      )
      return 0
    }
  }

  private static func goingOn(_ talk: UnsafeMutableRawPointer?) -> Int32 {
    Talk.of(talk)?.isCancelled == true ? GIT_EUSER.rawValue : 0
  }
}
