@testable import JournalGit

#if canImport(Darwin)
import Darwin
#else
import Glibc
#endif

/// A file that an editor has open: what the person sees of it, which the disk may have left behind.
final class Editor {
  let path: String
  var seen: [UInt8]
  /// The file itself, if the editor holds on to it.
  private(set) var descriptor: Int32?
  /// What is still to be written of a save under way.
  private(set) var rest: [UInt8]?
  private unowned let device: Device

  init(_ path: String, seeing seen: [UInt8], on device: Device) {
    self.path = path
    self.seen = seen
    self.device = device
  }

  deinit { letGo() }

  /// Holds the file open, so that it is written to wherever it is moved.
  func hold() {
    let file = open(device.place(of: path), O_RDWR | O_CLOEXEC)
    if file >= 0 { descriptor = file }
  }

  func letGo() {
    if let descriptor { close(descriptor) }
    descriptor = nil
  }

  /// The sync looks a last time at what it took from under the editor: from here on the file is
  /// nobody's, and the editor opens what is at the path.
  func isLookedAt(_ file: OpenFile) {
    guard let descriptor, rest == nil, OpenFile(descriptor).identity == file.identity,
      OpenFile.identity(at: device.place(of: path)) != file.identity
    else { return }
    letGo()
  }

  /// Begins to write over the file and leaves off in the middle.
  func begin(_ bytes: [UInt8]) {
    letGo()
    let file = PlainFiles.openEmptied(device.place(of: path))
    let half = device.world.dice.roll(bytes.count + 1)
    PlainFiles.append(Array(bytes[..<half]), to: file)
    PlainFiles.stamp(file, device.world.nextSerial())
    descriptor = file
    rest = Array(bytes[half...])
    seen = bytes
  }

  /// Writes the rest.
  func finish() {
    guard let rest, let descriptor else { return }
    device.world.say("\(device.name) goes on saving \(path)")
    PlainFiles.append(rest, to: descriptor)
    PlainFiles.stamp(descriptor, device.world.nextSerial())
    self.rest = nil
    letGo()
  }

  /// Writes into the file it holds, wherever that lies by now; `false` when it lies nowhere.
  func overwrite(_ bytes: [UInt8]) -> Bool {
    guard let descriptor, OpenFile(descriptor).names > 0 else { return false }
    ftruncate(descriptor, 0)
    lseek(descriptor, 0, SEEK_SET)
    PlainFiles.append(bytes, to: descriptor)
    PlainFiles.stamp(descriptor, device.world.nextSerial())
    return true
  }

  /// What it would write over.
  var target: [UInt8]? {
    if let descriptor, OpenFile(descriptor).names > 0 { return PlainFiles.contents(of: descriptor) }
    return PlainFiles.read(device.place(of: path))
  }
}

extension Device {
  /// Where a file lies, by the name that its folder has for it.
  func place(of relative: String) -> String {
    if OpenFile.identity(at: path + "/" + relative) != nil { return path + "/" + relative }
    // A sync may have spelled the name as all devices do.
    let known = PlainFiles.files(below: path)
    let spelled =
      known.first { $0.utf8.elementsEqual(relative.utf8) }
      ?? known.first { $0 == relative }
      ?? known.first { fileSystem == .caseless && $0.lowercased() == relative.lowercased() }
    return path + "/" + (spelled ?? relative)
  }

  /// What the person's own programs find at a path.
  func content(of relative: String) -> [UInt8]? { PlainFiles.read(place(of: relative)) }

  /// What the device's last commit has at a path.
  func committed(_ relative: String) -> [UInt8]? {
    world.hub.store.files(of: head)[FilePath(relative)].map(world.hub.store.bytes)
  }

  /// Writes into the ledger what a person does to a file; `nil` is to delete it.
  func noteSave(of text: [UInt8]?, madeOf seen: [UInt8]?, over: [UInt8]?, at path: String) {
    world.ledger.saved(text, madeOf: seen, over: over)
    let removed = Ledger.words(seen).subtracting(Ledger.words(text))
    if isHalfApplied { world.ledger.mayReturn(removed) }
    if isBusy { removedMeanwhile[path, default: []].formUnion(removed) }
    // What was brought back after a stop may stand where it was, too.
    if path.hasPrefix("recovered~") { world.ledger.noted([seen]) }
    // A name that not every device can have is moved by the first one that meets it.
    if world.movedPaths.contains(path) || !path.isTidy {
      for text in [seen, committed(path)] { world.ledger.mayReturn(Ledger.words(text)) }
    }
  }

  /// A person saves a text that was made of `seen`.
  func save(_ text: [UInt8], madeOf seen: [UInt8]?, at relative: String) {
    let world = world
    noteSave(of: text, madeOf: seen, over: content(of: relative), at: relative)
    let isCareful = world.dice.once(in: 2)
    world.say("\(name) saves \(relative)\(isCareful ? " beside and over" : "")")
    world.log.show("text", text)
    let place = place(of: relative)
    if isCareful { PlainFiles.replace(place, text) } else { PlainFiles.put(place, text) }
    PlainFiles.stamp(place, world.nextSerial())
    world.noteErrors(of: text, at: relative)
  }
}

extension Device {
  /// What a person does in an editor while other things go on.
  func actInEditor() {
    guard head != nil else { return }
    if let editor, editor.rest != nil { return editor.finish() }
    guard let editor, world.dice.roll(3) > 0 else { return edit() }
    saveBuffer(editor)
  }

  /// Opens a file for later.
  func openBuffer() {
    guard world.weather.hasOldBuffers, editor == nil, let path = anyText() else { return edit() }
    guard let seen = content(of: path) else { return }
    world.say("\(name) opens \(path)")
    let editor = Editor(path, seeing: seen, on: self)
    if world.dice.once(in: 2) { editor.hold() }
    self.editor = editor
  }

  /// Saves the file that was opened earlier, with one more edit, over whatever is there by now.
  func saveBuffer(_ editor: Editor) {
    let (path, seen) = (editor.path, editor.seen)
    let text = edited(seen, at: path)
    switch world.dice.roll(4) {
    case 0 where kind == .desktop:
      noteSave(of: text, madeOf: seen, over: content(of: path), at: path)
      world.noteErrors(of: text, at: path)
      editor.begin(text)
      world.noteErrors(of: content(of: path) ?? [], at: path)
      world.say("\(name) begins to save \(path)")
      world.log.show("text", text)
    case 1, 2:
      let over = editor.target
      guard editor.overwrite(text) else { fallthrough }
      noteSave(of: text, madeOf: seen, over: over, at: path)
      world.noteErrors(of: text, at: path)
      world.say("\(name) saves \(path) through the file it holds")
      world.log.show("text", text)
      editor.seen = text
    default:
      editor.letGo()
      save(text, madeOf: seen, at: path)
      editor.seen = text
    }
    if world.dice.once(in: 3), editor.rest == nil { self.editor = nil }
  }
}
