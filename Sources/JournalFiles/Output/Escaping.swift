/// What escaped text is meant for.
enum EscapingForm {
  case text
  case line
  case name
  case json
}

/// The text without anything that a terminal acts on; the same string if there was nothing.
func escaped(_ text: String, as form: EscapingForm) -> String {
  var text = text
  return text.withUTF8 { bytes in
    isHarmless(bytes, as: form) ? nil : escaped(scalarsOf: bytes, as: form)
  } ?? text
}

/// The bytes as text, each one that is no UTF-8 as `<FF>`.
func escaped(_ bytes: [UInt8], as form: EscapingForm) -> String {
  bytes.withUnsafeBufferPointer { bytes in
    escaped(scalarsOf: bytes, as: form)
  }
}

/// Whether no scalar needs a visible form: a byte loop, since most text is harmless.
///
/// Only scalars that begin with C2, D8 or E2 can need one outside ASCII.
private func isHarmless(_ bytes: UnsafeBufferPointer<UInt8>, as form: EscapingForm) -> Bool {
  let keepsLines = form == .text || form == .json
  for (offset, byte) in bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\t"):
      if !keepsLines { return false }
    case 0..<0x20, 0x7F:
      return false
    case UInt8(ascii: "'"):
      if form == .name { return false }
    case 0xC2:
      if bytes[offset + 1] < 0xA0 { return false }
    case 0xD8:
      if bytes[offset + 1] == 0x9C { return false }
    case 0xE2:
      switch (bytes[offset + 1], bytes[offset + 2]) {
      case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return false
      default: break
      }
    default: break
    }
  }
  return true
}

private func escaped(
  scalarsOf bytes: UnsafeBufferPointer<UInt8>,
  as form: EscapingForm
) -> String {
  var result = ""
  result.reserveCapacity(bytes.count + 32)
  var decoder = Unicode.UTF8.ForwardParser()
  var iterator = bytes.makeIterator()
  var position = 0
  while true {
    switch decoder.parseScalar(from: &iterator) {
    case .emptyInput:
      return result
    case .error(let length):
      for byte in bytes[position..<position + length] { result += "<\(hexadecimal(byte, 2))>" }
      position += length
    case .valid(let encoded):
      position += encoded.count
      let scalar = Unicode.UTF8.decode(encoded)
      if scalar == "\r", position < bytes.count, bytes[position] == UInt8(ascii: "\n") { continue }
      append(scalar, to: &result, as: form)
    }
  }
}

private func append(_ scalar: Unicode.Scalar, to result: inout String, as form: EscapingForm) {
  switch (scalar, form) {
  case ("\n", .text), ("\n", .json), ("\t", .text), ("\t", .json):
    result.unicodeScalars.append(scalar)
  case ("\n", .line), ("\t", .line):
    result += " "
  case ("'", .name):
    result += "\\'"
  case _ where !scalar.actsOnTerminals:
    result.unicodeScalars.append(scalar)
  case (_, .json):
    result += "\\u" + hexadecimal(scalar.value, 4)
  default:
    result += "<U+" + hexadecimal(scalar.value, 4) + ">"
  }
}

extension Unicode.Scalar {
  /// Control characters, line and paragraph separators, and what turns the direction of writing.
  fileprivate var actsOnTerminals: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}

func hexadecimal(_ value: some BinaryInteger, _ digits: Int) -> String {
  let text = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
}
