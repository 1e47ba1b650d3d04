/// Whether bytes are UTF-8, looked at piece by piece: a character may be cut in two.
struct UTF8Check: Hashable, Sendable {
  /// How many bytes the last character still lacks.
  private var lacking = 0
  /// What the next of them may be.
  private var allowed = Self.further

  private static let further: ClosedRange<UInt8> = 0x80...0xBF

  /// Has every character come to its end?
  var isWhole: Bool { lacking == 0 }

  /// Takes the next bytes; nothing more is to be taken once they aren't UTF-8.
  ///
  /// - Returns: whether it can still become UTF-8.
  mutating func take(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    let rest = bytes.dropFirst(lacking)
    guard bytes.prefix(lacking).allSatisfy({ step($0) }) else { return false }
    // What lies before the last character is whole, and the standard library is quick with that.
    let last = rest.suffix(4).lastIndex { !Self.further.contains($0) } ?? rest.startIndex
    return String(validating: rest[..<last], as: UTF8.self) != nil && rest[last...].allSatisfy { step($0) }
  }

  private mutating func step(_ byte: UInt8) -> Bool {
    guard isWhole else {
      guard allowed.contains(byte) else { return false }
      (lacking, allowed) = (lacking - 1, Self.further)
      return true
    }
    switch byte {
    case 0x00...0x7F: break
    case 0xC2...0xDF: lacking = 1
    // Not what fits into fewer bytes, no half of a surrogate pair, nothing beyond the last character.
    case 0xE0: (lacking, allowed) = (2, 0xA0...0xBF)
    case 0xED: (lacking, allowed) = (2, 0x80...0x9F)
    case 0xE1...0xEF: lacking = 2
    case 0xF0: (lacking, allowed) = (3, 0x90...0xBF)
    case 0xF1...0xF3: lacking = 3
    case 0xF4: (lacking, allowed) = (3, 0x80...0x8F)
    default: return false
    }
    return true
  }
}
