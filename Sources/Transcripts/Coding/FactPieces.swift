import Glibc

/// The facts of a turn as they stand in its line, each a run of bytes, without those that only say what was heard, said or asked. Most of a
/// journal is words: whoever wants to know how things stand needn't read them.
///
/// Only for lines whose check number fits: of what is passed over no more is looked at than where it ends.
enum FactPieces {
  /// Facts that neither the answers, the lists, the settings nor the end hang on.
  private static let words: [[UInt8]] = [
    "said", "asked", "returned", "moved", "planned", "offered", "held", "released", "summarised", "told", "lapsed",
    "paused", "noted", "unnoted", "handled",
  ].map(beginning)

  /// What somebody typed: only the last says which day it is.
  private static let heard = beginning(of: "heard")

  private static func beginning(of fact: String) -> [UInt8] { Array("{\"\(fact)\":".utf8) }

  private static let start = Array("\"facts\":[".utf8)

  /// Where the other facts stand in the body of a record, that of the last one with what was heard; nothing where it isn't written as
  /// this program writes it, and has to be read as a whole.
  static func standing(in body: ArraySlice<UInt8>, isLast: Bool) -> [Range<Int>]? {
    body.withUnsafeBytes { bytes in
      guard bytes.starts(with: start) else { return nil }
      var (at, pieces) = (start.count, [Range<Int>]())
      while let end = endOfObject(at: at, in: bytes), end < bytes.count {
        let piece = UnsafeRawBufferPointer(rebasing: bytes[at..<end])
        let isWords = piece.starts(with: heard) ? !isLast : words.contains(where: piece.starts)
        if !isWords { pieces.append(body.startIndex + at..<body.startIndex + end) }
        switch bytes[end] {
        case UInt8(ascii: ","): at = end + 1
        case UInt8(ascii: "]") where end + 1 == bytes.count: return pieces
        default: return nil
        }
      }
      return nil
    }
  }

  /// Where the object that begins here has ended.
  private static func endOfObject(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard start < bytes.count, bytes[start] == UInt8(ascii: "{") else { return nil }
    var (at, depth) = (start, 0)
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at + 1 }
      case UInt8(ascii: "\""):
        guard let quote = endOfString(from: at + 1, in: bytes) else { return nil }
        at = quote
      default: break
      }
      at += 1
    }
    return nil
  }

  /// The quote that ends the string whose first byte is here: the first with an even number of backslashes before it.
  private static func endOfString(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var at = start
    while at < bytes.count, let base = bytes.baseAddress?.advanced(by: at),
      let found = memchr(base, Int32(UInt8(ascii: "\"")), bytes.count - at)
    {
      let quote = at + base.distance(to: UnsafeRawPointer(found))
      var slashes = 0
      while quote - slashes > start, bytes[quote - slashes - 1] == UInt8(ascii: "\\") { slashes += 1 }
      if slashes.isMultiple(of: 2) { return quote }
      at = quote + 1
    }
    return nil
  }
}
