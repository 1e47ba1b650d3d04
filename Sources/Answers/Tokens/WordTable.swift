/// Words to small numbers, by open addressing: one multiplication and, nearly always, one comparison a look-up.
///
/// Invariant: at most half of the places are taken, so a search ends.
struct WordTable: Sendable {
  private var keys: [Word]
  private var values: [Int32]
  private let shift: UInt64

  /// A table with room for this many words.
  init(capacity: Int) {
    var bits = 3
    while 1 << bits < capacity * 2 { bits += 1 }
    keys = Array(repeating: .none, count: 1 << bits)
    values = Array(repeating: -1, count: 1 << bits)
    shift = UInt64(64 - bits)
  }

  private func place(of word: Word) -> Int {
    let mixed = (word.head ^ (word.tail &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    var place = Int(truncatingIfNeeded: mixed >> shift)
    while keys[place] != word, !keys[place].isEmpty { place = (place + 1) & (keys.count - 1) }
    return place
  }

  /// The number of a word; nothing where it isn't there. Set one only within the capacity.
  subscript(word: Word) -> Int? {
    get {
      guard !word.isEmpty else { return nil }
      let value = values[place(of: word)]
      return value < 0 ? nil : Int(value)
    }
    set {
      guard !word.isEmpty, let newValue else { return }
      let place = place(of: word)
      keys[place] = word
      values[place] = Int32(truncatingIfNeeded: newValue)
    }
  }
}
