/// Makes keys of the bytes that a terminal sends, one byte at a time.
///
/// Unknown escape sequences and invalid UTF-8 yield nothing.
struct KeyDecoder {
  private enum State {
    case ground
    case character(missing: Int)
    case escape
    case sequence
    case paste
  }

  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  private var state = State.ground
  private var pending: [UInt8] = []

  /// The key that ends with this byte, or `nil` when more bytes belong to it.
  mutating func key(after byte: UInt8) -> Key? {
    switch state {
    case .ground: return ground(byte)
    case .character(let missing): return character(byte, missing: missing)
    case .escape:
      state = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "O") ? .sequence : .ground
      pending = []
      return nil
    case .sequence: return sequence(byte)
    case .paste: return paste(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> Key? {
    switch byte {
    case 0x1B: state = .escape
    case 0x20...0x7E: return .text(String(UnicodeScalar(byte)))
    case 0xC2...0xDF: begin(byte, missing: 1)
    case 0xE0...0xEF: begin(byte, missing: 2)
    case 0xF0...0xF4: begin(byte, missing: 3)
    default: return Self.controls[byte]
    }
    return nil
  }

  private static let controls: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .editor, 0x06: .right,
    0x08: .backspace, 0x09: .tab, 0x0A: .enter, 0x0B: .eraseToEnd, 0x0C: .redraw, 0x0D: .enter,
    0x15: .eraseToStart, 0x17: .eraseWord, 0x1A: .suspend, 0x7F: .backspace,
  ]

  private mutating func begin(_ byte: UInt8, missing: Int) {
    pending = [byte]
    state = .character(missing: missing)
  }

  private mutating func character(_ byte: UInt8, missing: Int) -> Key? {
    guard byte & 0xC0 == 0x80 else {
      state = .ground
      return ground(byte)
    }
    pending.append(byte)
    guard missing == 1 else {
      state = .character(missing: missing - 1)
      return nil
    }
    state = .ground
    return String(validating: pending, as: UTF8.self).map(Key.text)
  }

  private mutating func sequence(_ byte: UInt8) -> Key? {
    guard (0x40...0x7E).contains(byte) else {
      if pending.count < 16 { pending.append(byte) }
      return nil
    }
    state = .ground
    switch String(decoding: pending + [byte], as: UTF8.self) {
    case "D": return .left
    case "C": return .right
    case "H", "1~", "7~": return .home
    case "F", "4~", "8~": return .end
    case "3~": return .delete
    case "200~":
      pending = []
      state = .paste
    default: break
    }
    return nil
  }

  private mutating func paste(_ byte: UInt8) -> Key? {
    pending.append(byte)
    guard pending.suffix(Self.endOfPaste.count).elementsEqual(Self.endOfPaste) else { return nil }
    state = .ground
    return .paste(String(decoding: pending.dropLast(Self.endOfPaste.count), as: UTF8.self))
  }
}
