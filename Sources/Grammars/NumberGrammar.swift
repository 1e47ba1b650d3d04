import Answers

extension GrammarMaker {
  /// The largest number that is listened for one by one; then come whole hundreds. Others are typed.
  private static let largest = 100
  /// The largest whole of a share: committees have seldom more, and the more there is to say, the more is misheard.
  static let largestWhole = 20

  /// Numbers within the question's limits, and what means none or one.
  mutating func addCounts() {
    let numbers = (Array(1...Self.largest) + stride(from: 200, through: 900, by: 100)).filter(slot.limits.contains)
    addRule("number", .oneOf(numbers.map(SpokenNumber.marked)))
    let counted = slot.countWords.counted.compactMap(Sayable.words).filter { !$0.contains(" ") }
    add("count", .sequence([.rule("number")] + (counted.isEmpty ? [] : [.optional(.phrases(counted))])), .count)
    add("none", ["none", "none at all", "zero", "nobody"] + slot.countWords.none, .count(0))
    add("only-one", ["just one", "only one"] + slot.countWords.one, .count(1))
  }

  /// So many of so many, and shares without counts.
  mutating func addShares() {
    // A rule for each number and all before it, so that nobody is heard to say nine of seven.
    for number in 1...Self.largestWhole {
      let marked = SpokenNumber.marked(number)
      addRule("to-\(number)", number == 1 ? marked : .oneOf([.rule("to-\(number - 1)"), marked]))
    }
    let pairs = (1...Self.largestWhole).map { whole in
      Expansion.sequence([
        .rule("to-\(whole)"), .oneOf([.words("of"), .words("of the"), .words("out of")]), SpokenNumber.marked(whole),
      ])
    }
    add("part", .oneOf(pairs), .part)
    add("all", ["all of them", "everybody", "all"], .share(Fraction(1)))
    add("none", ["none of them", "none", "nobody"], .share(Fraction(0)))
    for (name, words, part, whole) in Self.fractions {
      if let fraction = Fraction(part, whole) { add(name, [words, "\(words) of them"], .share(fraction)) }
    }
    let tens = stride(from: 5, through: 100, by: 5).map(SpokenNumber.marked)
    add("per-cent", .sequence([.oneOf(tens), .words("per cent")]), .percent)
  }

  private static let fractions = [
    ("half", "half", 1, 2), ("third", "a third", 1, 3), ("thirds", "two thirds", 2, 3), ("quarter", "a quarter", 1, 4),
    ("quarters", "three quarters", 3, 4),
  ]
}
