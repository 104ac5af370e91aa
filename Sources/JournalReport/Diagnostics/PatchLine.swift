import JournalFormat

/// A line of a file with its newline.
///
/// Hashed and compared as a whole: byte by byte, the patch of a large file would take seconds.
struct PatchLine: Hashable {
  let bytes: ArraySlice<UInt8>

  static func == (a: PatchLine, b: PatchLine) -> Bool {
    a.bytes.count == b.bytes.count && a.bytes.elementsEqual(b.bytes)
  }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

extension PatchLine {
  /// The lines of a file, whose last one may lack its newline.
  static func lines(of bytes: [UInt8]) -> [PatchLine] {
    var lines: [PatchLine] = []
    var start = 0
    while start < bytes.count {
      let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1
      lines.append(PatchLine(bytes: bytes[start...newline]))
      start = newline + 1
    }
    return lines
  }

  /// The lines as numbers that are equal where the lines are.
  static func numbers(_ old: [PatchLine], _ new: [PatchLine]) -> (old: [Int], new: [Int]) {
    var numbers: [PatchLine: Int] = [:]
    numbers.reserveCapacity(old.count)
    func number(_ line: PatchLine) -> Int {
      if let known = numbers[line] { return known }
      let fresh = numbers.count
      numbers[line] = fresh
      return fresh
    }
    return (old.map(number), new.map(number))
  }
}
