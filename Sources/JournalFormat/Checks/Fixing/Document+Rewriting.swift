extension Document {
  /// Whether a fix may touch it: all of it could be read, and it holds one version of everything.
  var mayBeRewritten: Bool { !preventsRewriting && conflict == nil }
}
