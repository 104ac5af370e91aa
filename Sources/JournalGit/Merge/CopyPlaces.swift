package import JournalFiles

/// Where a copy that a merge keeps beside a file may lie: at its own path, else at another one.
///
/// There is always a next one: `day~7f3a9c21.md` with other digits; `day-7f3a.md` with more digits;
/// never `git~7f3a9c21.png`, which no device may have.
package struct CopyPlaces: Sequence, IteratorProtocol {
  private var own: String?
  private var others: AsideNames

  package init(of copy: FileMerge.Copy) {
    own = copy.path
    let id = Repository.blobID(of: copy.bytes)
    let name = copy.path.lastIndex(of: "/") ?? copy.path.startIndex
    guard let sign = copy.path[name...].firstIndex(of: "~") else {
      others = AsideNames(beside: copy.path, "-", id)
      return
    }
    let ending = copy.path[sign...].firstIndex(of: ".") ?? copy.path.endIndex
    others = AsideNames(
      beside: String(copy.path[..<sign] + copy.path[ending...]),
      "~",
      id
    )
  }

  package mutating func next() -> String? {
    while let path = own.take() ?? others.next() {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if !PathRules.isGitFolder(name: name) { return path }
    }
    return nil
  }
}

extension Root {
  /// Writes what a merge keeps beside a file, in nothing's place; what is there already is left as it
  /// is.
  ///
  /// - Returns: where it lies.
  package func keep(_ copy: FileMerge.Copy) throws(FileError) -> RelativePath? {
    for path in CopyPlaces(of: copy).lazy.compactMap({ RelativePath($0) }) {
      do throws(FileError) {
        try create(path, copy.bytes)
        return path
      } catch  where error.isExisting {
        if try kind(of: path) == .file, try read(path, limit: .max) == copy.bytes { return path }
      }
    }
    return nil
  }
}
