#if canImport(Darwin)
private import Darwin
#elseif canImport(Musl)
private import Musl
#else
private import Glibc
#endif

extension ModelCalls {
  package func status(_ descriptor: Int32) throws(ErrorNumber) -> FileStatus {
    try call { (machine) throws(ErrorNumber) in
      machine.status(of: try machine.node(descriptor))
    }
  }

  package func status(_ name: String, in folder: Int32) throws(ErrorNumber) -> FileStatus {
    try call { (machine) throws(ErrorNumber) in
      machine.status(of: try machine.find(name, in: folder))
    }
  }

  package func entries(_ folder: Int32) throws(ErrorNumber) -> [FolderEntry] {
    try call { (machine) throws(ErrorNumber) in
      machine.disk.folders[try machine.folder(folder)].names.map { name, node in
        FolderEntry(name: name, kind: machine.status(of: node).kind)
      }
    }
  }

  package func rename(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    try call { (machine) throws(ErrorNumber) in
      let node = try machine.find(name, in: folder)
      if case .folder = try machine.lookUp(newName, in: newFolder) { throw ErrorNumber(EISDIR) }
      try machine.set(name, in: folder, nil)
      try machine.set(newName, in: newFolder, node)
    }
  }

  package func renameExclusively(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    try call(.renameExclusively) { (machine) throws(ErrorNumber) in
      let node = try machine.find(name, in: folder)
      if try machine.lookUp(newName, in: newFolder) != nil { throw ErrorNumber(EEXIST) }
      try machine.set(name, in: folder, nil)
      try machine.set(newName, in: newFolder, node)
    }
  }

  package func exchange(
    _ name: String,
    in folder: Int32,
    with other: String,
    in otherFolder: Int32
  ) throws(ErrorNumber) {
    try call(.exchange) { (machine) throws(ErrorNumber) in
      let node = try machine.find(name, in: folder)
      try machine.set(name, in: folder, try machine.find(other, in: otherFolder))
      try machine.set(other, in: otherFolder, node)
    }
  }

  package func link(
    _ name: String,
    in folder: Int32,
    to newName: String,
    in newFolder: Int32
  ) throws(ErrorNumber) {
    try call(.link) { (machine) throws(ErrorNumber) in
      let node = try machine.find(name, in: folder)
      if try machine.lookUp(newName, in: newFolder) != nil { throw ErrorNumber(EEXIST) }
      try machine.set(newName, in: newFolder, node)
    }
  }

  package func remove(_ name: String, in folder: Int32, isFolder: Bool) throws(ErrorNumber) {
    try call { (machine) throws(ErrorNumber) in
      switch (try machine.find(name, in: folder), isFolder) {
      case (.folder, false): throw ErrorNumber(EISDIR)
      case (.file, true): throw ErrorNumber(ENOTDIR)
      case (.folder(let number), true) where !machine.disk.folders[number].names.isEmpty:
        throw ErrorNumber(ENOTEMPTY)
      default: try machine.set(name, in: folder, nil)
      }
    }
  }

  package func makeFolder(_ name: String, in folder: Int32) throws(ErrorNumber) {
    try call { (machine) throws(ErrorNumber) in
      if try machine.lookUp(name, in: folder) != nil { throw ErrorNumber(EEXIST) }
      try machine.set(name, in: folder, machine.disk.makeFolder())
    }
  }
}
