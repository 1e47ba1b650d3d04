/// A word in a form that is compared in two machine instructions: its folded UTF-8 bytes, packed.
///
/// Up to 16 bytes are packed exactly; of longer words the first 8 bytes and a 56-bit hash of the whole are kept. The
/// top byte 0xFF, which UTF-8 never uses, tells the two apart.
struct Word: Hashable, Sendable {
  /// The first 8 bytes, the first one lowest.
  private(set) var head: UInt64 = 0
  /// The next 8 bytes, or the hash of the whole.
  private(set) var tail: UInt64 = 0

  /// No word: punctuation and numbers.
  static let none = Word()

  private init() {}

  /// Packs folded bytes.
  init(folded bytes: some Collection<UInt8>) {
    var index: UInt64 = 0
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    let isLong = bytes.count > 16
    for byte in bytes {
      if index < 8 {
        head |= UInt64(byte) << (index * 8)
      } else if index < 16 {
        tail |= UInt64(byte) << ((index - 8) * 8)
      }
      if isLong { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
      index += 1
    }
    if isLong { tail = hash | 0xFF << 56 }
  }

  /// Packs one word that is already lower case and without apostrophes.
  init(_ word: String) { self.init(folded: word.utf8) }

  /// Is it the word of a punctuation mark or number, that is, none at all?
  var isEmpty: Bool { head == 0 }

  /// The bytes, where they are all there (16 at most).
  var bytes: [UInt8]? {
    guard tail >> 56 != 0xFF else { return nil }
    var result: [UInt8] = []
    for part in [head, tail] {
      var rest = part
      while rest != 0 {
        result.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    return result
  }

  /// How many bytes it has, at most 17 (which stands for more than 16).
  var count: Int {
    if tail >> 56 == 0xFF { return 17 }
    return tail != 0 ? 16 - tail.leadingZeroBitCount / 8 : 8 - head.leadingZeroBitCount / 8
  }

  /// The word without the byte at a place; only for words whose bytes are all there.
  func without(_ place: Int) -> Word {
    let whole = UInt128(tail) << 64 | UInt128(head)
    let below = (UInt128(1) << UInt128(place * 8)) - 1
    let rest = whole & below | whole >> 8 & ~below
    var word = Word()
    word.head = UInt64(truncatingIfNeeded: rest)
    word.tail = UInt64(truncatingIfNeeded: rest >> 64)
    return word
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(head)
    hasher.combine(tail)
  }
}

extension Word: ExpressibleByStringLiteral {
  /// A word that is already lower case and without apostrophes.
  @inline(__always)
  init(stringLiteral value: StaticString) {
    self.init(folded: UnsafeBufferPointer(start: value.utf8Start, count: value.utf8CodeUnitCount))
  }
}

extension Word {
  /// The words of a text, which are already folded.
  static func set(_ text: String) -> Set<Word> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Word(String($0)) })
  }
}
