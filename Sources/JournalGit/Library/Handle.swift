import CGit2

/// The one owner of a libgit2 object, which it frees when its lifetime ends.
struct Handle: ~Copyable {
  let pointer: OpaquePointer
  private let free: @convention(c) (OpaquePointer?) -> Void

  /// Makes the call that hands back the object, and owns that from then on.
  init(
    _ operation: @autoclosure () -> String,
    freeing free: @escaping @convention(c) (OpaquePointer?) -> Void,
    _ call: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    pointer = try gitObject(operation(), call)
    self.free = free
  }

  deinit { free(pointer) }
}
