/// Typing slips: one letter too many, missing or wrong, or two neighbours swapped.
enum Slip {
  /// Could the typed word be the meant one with one slip? Only words of five letters and more are forgiven.
  static func isSlip(_ typed: Word, of meant: Word) -> Bool {
    guard meant.count >= 5, meant.count <= 16, abs(meant.count - typed.count) <= 1 else { return false }
    guard isNear(letters(of: typed), letters(of: meant)), let left = typed.bytes, let right = meant.bytes else {
      return false
    }
    return isOneEdit(left, right) && !isInflection(left, right)
  }

  /// Could the typed word well be the meant one, for a word that carries meaning by itself? Of four letters two may be
  /// swapped; of more there may be any one slip. The first letter is right, or swapped with the second.
  static func isLikely(_ typed: Word, of meant: Word) -> Bool {
    guard typed != meant, abs(meant.count - typed.count) <= 1, let left = typed.bytes, let right = meant.bytes,
      left.count > 3, right.count > 3
    else { return false }
    let isSwapped = left[0] == right[1] && left[1] == right[0]
    guard left[0] == right[0] || isSwapped, isOneEdit(left, right) else { return false }
    return right.count > 4 || left.count == right.count && left.sorted() == right.sorted()
  }

  /// "Changes" and "changed", "decides" and "decided": both are words, and neither is a slip of the other.
  private static func isInflection(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    guard let one = left.last, let other = right.last, left.count == right.count, one != other else { return false }
    let ends = [UInt8(ascii: "d"), UInt8(ascii: "s"), UInt8(ascii: "r")]
    return left[left.count - 2] == UInt8(ascii: "e") && ends.contains(one) && ends.contains(other)
  }

  /// One bit for each letter that a word has.
  static func letters(of word: Word) -> UInt64 {
    var result: UInt64 = 0
    for part in [word.head, word.tail] {
      var rest = part
      while rest != 0 {
        result |= 1 << (rest & 63)
        rest >>= 8
      }
    }
    return result
  }

  /// One slip changes two letters at most: what differs in more can't be one.
  static func isNear(_ left: UInt64, _ right: UInt64) -> Bool {
    // Without the lowest two bits nothing is left: cheaper than counting them all.
    var apart = left ^ right
    apart &= apart &- 1
    return apart & (apart &- 1) == 0
  }

  private static func isOneEdit(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    var start = 0
    while start < left.count, start < right.count, left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < left.count - start, tail < right.count - start,
      left[left.count - 1 - tail] == right[right.count - 1 - tail]
    { tail += 1 }
    let leftMiddle = left[start..<left.count - tail]
    let rightMiddle = right[start..<right.count - tail]
    switch (leftMiddle.count, rightMiddle.count) {
    case (0, 0): return false
    case (1, 1), (0, 1), (1, 0): return true
    case (2, 2): return leftMiddle.first == rightMiddle.last && leftMiddle.last == rightMiddle.first
    default: return false
    }
  }
}
