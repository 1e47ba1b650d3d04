/// What a word means for reading values: a number word, a month, a unit… Looked up once a token, when it is made.
struct Sense: Hashable, Sendable {
  /// The sort of word.
  var sort: Sort
  /// The number that goes with it: the value of a number word, the number of a month.
  var value: Int32

  /// A word without a sense of its own.
  static let none = Sense(sort: .none, value: 0)

  /// The sorts of words that values are made of.
  enum Sort: UInt8, Sendable {
    case none
  }
}
