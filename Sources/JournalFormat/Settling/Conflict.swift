/// Something that two devices wrote differently, of which a sync kept all until the person has
/// looked.
public struct Conflict: Sendable, Hashable {
  /// What was written differently.
  public enum Place: Sendable, Hashable {
    /// A passage of the body, by the id that its markers bear or, where git left its own, would
    /// bear.
    case passage(id: String)
    /// A field of the front matter.
    case field(name: String)
  }

  /// What it is about.
  public let place: Place
  /// What was written, two at least.
  ///
  /// Of a passage, whole lines in the order in which they stand, as they are. Of a field, values on
  /// one line: first the one that stands in the field, empty when none does.
  public let versions: [[UInt8]]
  /// The bytes that tell it: the passage with its markers, or the first item of `unsettled`.
  public let range: Range<Int>
  /// The items of `unsettled` that belong to the field.
  let items: [String]

  /// Whether a file may hold one, as a look at its bytes alone tells.
  public static func mayStand(in bytes: borrowing Span<UInt8>) -> Bool {
    let all = 0..<bytes.count
    return bytes.holds("journal:versions", in: all) || bytes.holds("unsettled", in: all)
      || bytes.holds("<<<<<<<", in: all)
  }

  /// A version to be shown; bytes that are no UTF-8 are replaced in it.
  public func text(ofVersion index: Int) -> String {
    String(decoding: versions[index], as: UTF8.self)
  }
}

/// What stays of a conflict.
public enum Settlement: Sendable, Hashable {
  /// The version of this place among the conflict's, counted from 0.
  case version(Int)
  /// Each of them, one after the other; a field that holds one value cannot keep all.
  case all
}

extension Document {
  /// What waits for the person here: fields first, then passages, each in the file's order.
  public func conflicts() -> [Conflict] { conflictingFields + conflictingPassages }

  private var conflictingFields: [Conflict] {
    guard let node = node(Field.unsettled.name) else { return [] }
    let items = (node.isList ? Array(items(of: node)) : [node]).compactMap { item in
      string(item).flatMap(UnsettledValue.init).map { (value: $0, range: item.value) }
    }
    var names: [String] = []
    for item in items where !names.contains(item.value.field) { names.append(item.value.field) }
    return names.map { name in
      let own = items.filter { $0.value.field == name }
      return Conflict(
        place: .field(name: name),
        versions: ([told(name) ?? ""] + own.map(\.value.text)).map { Array($0.utf8) },
        range: own[0].range,
        items: own.map(\.value.item)
      )
    }
  }

  private var conflictingPassages: [Conflict] {
    let passages = VersionRegions(blocks(), in: bytes.span).regions.map { region in
      Conflict(
        place: .passage(id: region.id),
        versions: region.versions.enumerated().map { lines(ofVersion: $0, in: $1) },
        range: region.range,
        items: []
      )
    }
    let marked = markedConflicts.filter { marked in
      !passages.contains { $0.range.overlaps(marked.range) }
    }
    return (passages + marked.map { Conflict($0) }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  /// A version's lines without the note on top and the blank lines around it.
  private func lines(ofVersion index: Int, in range: Range<Int>) -> [UInt8] {
    let lines = bytes[range].lines.drop(while: \.isEmptyLine)
    let hasCallout = index == 0 && lines.first.map(Versions.isCallout) == true
    let own = lines.dropFirst(hasCallout ? 1 : 0).drop(while: \.isEmptyLine)
    let last = own.lastIndex { !$0.isEmptyLine } ?? own.startIndex - 1
    return Array(own[...last].joined())
  }

  /// A key's value on one line, as `unsettled` tells it; `nil` when there is no such key.
  public func told(_ key: String) -> String? {
    node(key).map { $0.isList ? YAML.list(strings($0)) : string($0) ?? "" }
  }
}

extension Conflict {
  /// A passage as git marked it.
  fileprivate init(_ marked: MarkedConflict) {
    self.init(
      place: .passage(id: Fingerprint(of: marked.sides).eight),
      versions: marked.sides,
      range: marked.range,
      items: []
    )
  }
}

extension ArraySlice<UInt8> {
  /// Whether there is nothing but blanks before the line's end, however it ends.
  var isEmptyLine: Bool {
    allSatisfy { $0.isBlank || $0 == .newline || $0 == .carriageReturn }
  }
}
