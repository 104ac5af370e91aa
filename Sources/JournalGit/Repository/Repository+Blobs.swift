import CGit2

extension Repository {
  /// A blob's bytes.
  package func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    let blob = try Handle("read the object \(id)", freeing: git_blob_free) { out in
      id.pass { git_blob_lookup(&out, handle, $0) }
    }
    let content = UnsafeRawBufferPointer(
      start: git_blob_rawcontent(blob.pointer),
      count: Int(git_blob_rawsize(blob.pointer))
    )
    return Array(content)
  }

  /// Writes bytes to the object store.
  package func makeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var id = git_oid()
    try git("write an object") {
      bytes.withUnsafeBytes {
        git_blob_create_from_buffer(&id, handle, $0.baseAddress, $0.count)
      }
    }
    return ObjectID(id)
  }

  /// The id that the bytes would have, without writing them.
  static func blobID(of bytes: [UInt8]) -> ObjectID {
    // Commands hash what no repository was opened for.
    _ = try? startLibrary()
    var id = git_oid()
    _ = bytes.withUnsafeBytes { git_odb_hash(&id, $0.baseAddress, $0.count, GIT_OBJECT_BLOB) }
    return ObjectID(id)
  }

  /// Bytes of an object, from its header alone.
  func size(of id: ObjectID) throws(GitError) -> Int {
    let store = try Handle("open the object store", freeing: git_odb_free) {
      git_repository_odb(&$0, handle)
    }
    return try size(of: id, in: store.pointer)
  }

  func size(of id: ObjectID, in store: OpaquePointer) throws(GitError) -> Int {
    var size = 0
    var kind = GIT_OBJECT_ANY
    try git("read the object \(id)") {
      id.pass { git_odb_read_header(&size, &kind, store, $0) }
    }
    return size
  }

  /// Whether the object store has the object.
  func has(_ id: ObjectID) throws(GitError) -> Bool {
    let store = try Handle("open the object store", freeing: git_odb_free) {
      git_repository_odb(&$0, handle)
    }
    return id.pass { git_odb_exists(store.pointer, $0) } == 1
  }
}
