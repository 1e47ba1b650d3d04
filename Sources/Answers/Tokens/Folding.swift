/// One character after folding, with its place in the original bytes.
struct FoldedCharacter: Sendable {
  /// What the tokenizer does with it.
  enum Sort: UInt8, Sendable {
    case letter, digit, space, newline, other
  }

  /// The folded scalar: lower case, no accent, an ASCII form where there is one.
  var code: UInt32
  /// The first byte in the original.
  var start: Int32
  /// How many bytes it has there.
  var length: UInt8
  /// What it is.
  var sort: Sort
  /// Was it a capital?
  var isUpper: Bool

  /// Appends its UTF-8 bytes.
  func append(to bytes: inout [UInt8]) {
    if code < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: code))
    } else if let scalar = Unicode.Scalar(code) {
      bytes.append(contentsOf: Unicode.UTF8.encode(scalar) ?? Unicode.UTF8.encodedReplacementCharacter)
    }
  }
}

/// Turns bytes into folded characters. Invisible characters (bidirectional marks, joiners, accents that combine) are
/// left out.
enum Folding {
  /// The folded characters of valid UTF-8.
  static func characters(of bytes: [UInt8]) -> [FoldedCharacter] {
    var result: [FoldedCharacter] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if let character = ascii(UInt32(byte), at: index, length: 1) { result.append(character) }
        index += 1
      } else {
        let (code, length) = decode(bytes, at: index)
        if let character = wide(code, at: index, length: length) { result.append(character) }
        index += length
      }
    }
    return result
  }

  private static func ascii(_ code: UInt32, at start: Int, length: Int) -> FoldedCharacter? {
    var character = FoldedCharacter(
      code: code, start: Int32(truncatingIfNeeded: start), length: UInt8(length), sort: .other, isUpper: false)
    switch code {
    case 0x61...0x7A: character.sort = .letter
    case 0x41...0x5A:
      character.sort = .letter
      character.code = code + 32
      character.isUpper = true
    case 0x30...0x39: character.sort = .digit
    case 0x20, 0x09: character.sort = .space
    case 0x0A, 0x0D: character.sort = .newline
    case 0x00...0x1F, 0x7F: character.sort = .space
    case 0x60: character.code = 0x27
    default: break
    }
    return character
  }

  private static func decode(_ bytes: [UInt8], at index: Int) -> (code: UInt32, length: Int) {
    let first = UInt32(bytes[index])
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var code = first & (length == 4 ? 0x07 : length == 3 ? 0x0F : 0x1F)
    for place in index + 1..<min(index + length, bytes.count) { code = code << 6 | UInt32(bytes[place] & 0x3F) }
    return (code, length)
  }

  private static func wide(_ code: UInt32, at start: Int, length: Int) -> FoldedCharacter? {
    var character = FoldedCharacter(
      code: code, start: Int32(truncatingIfNeeded: start), length: UInt8(length), sort: .other, isUpper: false)
    switch code {
    case 0xFF01...0xFF5E: return ascii(code - 0xFEE0, at: start, length: length)
    case 0x2018, 0x2019, 0x201A, 0x201B, 0x2032, 0x02BC, 0xB4: character.code = 0x27
    case 0x201C, 0x201D, 0x201E, 0x2033, 0xAB, 0xBB: character.code = 0x22
    case 0x2010, 0x2011, 0x2212: character.code = 0x2D
    case 0x2012, 0x2013, 0x2014, 0x2015: character.code = 0x2013
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x1680: character.sort = .space
    case 0x85, 0x2028, 0x2029: character.sort = .newline
    case 0xA3, 0x20AC, 0x2026, 0xBC...0xBE, 0x2153, 0x2154, 0x2155, 0x2159, 0x215B, 0x2248, 0x2264, 0x2265: break
    case 0xFFE1: character.code = 0xA3
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0x61C,
      0x80...0x9F:
      return nil
    default: return letter(character)
    }
    return character
  }

  /// The letters of Latin-1 and Latin Extended-A that carry an accent, from U+00C0 on, without it; a space keeps the
  /// letter.
  private static let bases = Array(
    ("aaaaaa ceeeeiiii nooooo ouuuuy  aaaaaa ceeeeiiii nooooo ouuuuy y"
      + "aaaaaaccccccccdd  eeeeeeeeeegggggggghh  iiiiiiiii   jjkk llllll "
      + " llnnnnnn   oooooo  rrrrrrsssssssstttt  uuuuuuuuuuuuwwyyyzzzzzz ").utf8)

  private static func letter(_ original: FoldedCharacter) -> FoldedCharacter? {
    var character = original
    guard let scalar = Unicode.Scalar(character.code) else { return nil }
    let properties = scalar.properties
    if properties.generalCategory == .nonspacingMark { return nil }
    if properties.isAlphabetic {
      character.sort = .letter
      character.isUpper = properties.isUppercase
      let offset = Int(character.code) - 0xC0
      if bases.indices.contains(offset), bases[offset] != UInt8(ascii: " ") {
        character.code = UInt32(bases[offset])
      } else if let lower = properties.lowercaseMapping.unicodeScalars.first {
        character.code = lower.value
      }
    } else if let digit = properties.numericType == .decimal ? properties.numericValue : nil {
      character.sort = .digit
      character.code = 48 + UInt32(digit)
    }
    return character
  }
}
